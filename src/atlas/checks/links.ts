import type { Checked } from '../check';
import { linkOf } from '../link';

/** Addresses of sources: what is called exact can be linked, and nothing is linked that may not be. */
export function checkLinks({ atlas, written, lost, fault }: Checked): void {
  for (const at of written.sources) {
    const { id, url, address, access, issued, issued_note } = at.row;
    if (!issued && !issued_note)
      fault(at, [], `source "${id}" has no date.`, 'Give issued, or issued_note saying what the copy shows.');
    if (address !== 'none' && !url)
      fault(
        at,
        ['address'],
        `source "${id}" has the address "${address}" but no url.`,
        'Give the url, or say address: none.',
      );
    if (address === 'none' && url)
      fault(
        at,
        ['url'],
        `source "${id}" has a url but the address "none".`,
        'Say exact, shortened or text-only.',
      );
    if (address !== 'exact' || !url) continue;
    if (access === 'recalled')
      fault(
        at,
        ['address'],
        `source "${id}" is recalled, so it is never linked.`,
        'Say address: none or text-only, or read a copy of it.',
      );
    else if (!lost.any('textHosts') && !linkOf(at.row, atlas.textHosts))
      fault(
        at,
        ['address'],
        `the host of "${id}" is printed as text only (data/text-hosts.yaml).`,
        'Say address: text-only.',
      );
  }
}
