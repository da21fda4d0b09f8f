import type { Checked } from '../check';
import type { Kind, Located } from '../written';

/** Nothing lies about unused: a row that no reader meets is unchecked by readers and misleads authors. */
export function checkUse({ written, scenes, lost, fault }: Checked): void {
  const unused = (
    what: string,
    rows: readonly Located<{ readonly id: string }>[],
    users: readonly Kind[],
    used: Iterable<string>,
    hint: string,
  ): void => {
    if (lost.any(...users)) return;
    const ids = new Set(used);
    for (const at of rows)
      if (!ids.has(at.row.id)) fault(at, ['id'], `${what} "${at.row.id}" is never used.`, hint);
  };
  const tableRows = written.tables.flatMap(({ row }) => row.rows);
  const figures = written.figures.map(({ row }) => row);

  unused(
    'claim',
    written.claims,
    ['chapters', 'events', 'counts', 'posts', 'tables', 'figures', 'glossary', 'pages'],
    [
      ...written.chapters.flatMap(({ row: { steps, box } }) => [
        ...steps.flatMap((step) => [
          step.claim,
          ...step.accounts,
          ...step.paragraphs.flat().flatMap((sentence) => sentence.claims),
        ]),
        ...[box.reported, box.disputed, box.unshown].flatMap((part) => part.claims),
      ]),
      ...[...written.events, ...written.counts, ...written.posts].map(({ row }) => row.claim),
      ...tableRows.map((row) => row.claim),
      ...scenes.flatMap(({ row: { scene } }) => scene.claims),
      ...[...written.glossary, ...written.pages].flatMap(({ row }) => row.claims),
    ],
    'Tell it in a chapter, show it in a scene or on a page, or delete it.',
  );

  unused(
    'source',
    written.sources,
    ['claims', 'counts', 'tables', 'actors', 'posts'],
    [
      ...written.claims.flatMap(({ row }) => row.accounts.flatMap((account) => account.sources)),
      ...[...written.counts, ...written.actors].flatMap(({ row }) => row.sources),
      ...tableRows.flatMap((row) => row.sources),
      ...written.posts.map(({ row }) => row.source),
    ],
    'Name it in an account, or delete it.',
  );

  unused(
    'count',
    written.counts,
    ['figures'],
    figures.flatMap((figure) => (figure.kind === 'counts' ? figure.rows.flatMap((row) => row.counts) : [])),
    'Draw it in a chart, or delete it.',
  );
  unused(
    'table',
    written.tables,
    ['figures'],
    figures.flatMap((figure) => (figure.kind === 'table' ? [figure.table] : [])),
    'Draw it in a figure, or delete it.',
  );
}
