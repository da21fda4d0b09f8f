import type { Checked } from '../check';

/** A claim is not called surer than its sources make it. */
export function checkStatus({ atlas, written, lost, fault }: Checked): void {
  if (lost.any('sources', 'camps')) return;
  for (const at of written.claims) {
    const { id, status, accounts } = at.row;
    const access = (sources: readonly string[]): (string | undefined)[] =>
      sources.map((source) => atlas.sources.get(source)?.access);
    accounts.forEach((account, i) => {
      if (account.quote && access(account.sources).every((value) => value === 'recalled'))
        fault(
          at,
          ['accounts', i, 'quote'],
          `account ${i + 1} of "${id}" quotes a source that nobody saw.`,
          'Leave the quotation out.',
        );
    });
    const all = accounts.flatMap((account) => account.sources);
    if (status !== 'unverified' && access(all).every((value) => value === 'recalled'))
      fault(
        at,
        ['status'],
        `"${id}" rests on recalled sources only but is called ${status}.`,
        'Say status: unverified.',
      );
    if (status === 'disputed' && accounts.length < 2)
      fault(
        at,
        ['status'],
        `"${id}" is called disputed but has one account.`,
        'Add the account that contradicts it, or say single-source.',
      );
    if (status !== 'corroborated') continue;
    const camps = [...new Set(all.map((source) => atlas.sources.get(source)?.camp))];
    const only = camps.length === 1 ? atlas.camps.get(camps[0] ?? '') : undefined;
    if (only && !only.independent)
      fault(
        at,
        ['status'],
        `"${id}" is called corroborated but all its sources share the camp "${only.id}".`,
        'Say single-source, or add a source of another camp.',
      );
  }
}
