import type { Checked } from '../check';
import type { Located } from '../written';

/** What may stand once only and is no id of a table of the atlas: rows without ids, rows inside rows, chapters. */
export function checkTwice({ written, fault }: Checked): void {
  /** `rows` are located things with a key and a word for it. */
  const once = <Row>(
    rows: readonly Located<Row>[],
    key: (row: Row) => string | undefined,
    what: string,
  ): void => {
    const first = new Map<string, Located<Row>>();
    for (const at of rows) {
      const value = key(at.row);
      if (value === undefined) continue;
      const earlier = first.get(value);
      if (earlier)
        fault(
          at,
          [],
          `${what} "${value}" stands twice; first at ${earlier.file}:${earlier.lineOf() ?? 1}.`,
          'Every one is written once.',
        );
      else first.set(value, at);
    }
  };
  const inside = (
    at: Located<unknown>,
    path: readonly PropertyKey[],
    values: readonly string[],
    what: string,
  ): void =>
    values.forEach((value, i) => {
      if (values.indexOf(value) !== i)
        fault(at, [...path, i], `${what} "${value}" stands twice here.`, 'Every one is written once.');
    });

  once(written.places, ({ lon, lat }) => `${lon}, ${lat}`, 'position');
  once(written.line, (row) => String(row.seq), 'point of the line of contact');
  once(written.roads, (row) => `${row.road} ${row.seq}`, 'road point');
  once(written.posts, (row) => row.place, 'post');
  once(written.loadedWords, (row) => row.pattern, 'loaded word');
  once(written.textHosts, (row) => row.host, 'host');
  once(written.mapLabels, (row) => row.id, 'map label');
  once(written.sources, (row) => row.url, 'address');
  once(written.chapters, (row) => row.id, 'chapter');
  once(written.chapters, (row) => String(row.number), 'chapter number');
  for (const at of written.tables) {
    inside(
      at,
      ['columns'],
      at.row.columns.map(({ id }) => id),
      'column',
    );
    inside(
      at,
      ['rows'],
      at.row.rows.map(({ id }) => id),
      'row',
    );
  }
  for (const at of written.figures) {
    if (at.row.kind === 'timeline') {
      inside(
        at,
        ['rows'],
        at.row.rows.map(({ id }) => id),
        'row',
      );
      const lanes = new Map<string, string>();
      at.row.rows.forEach((lane, i) =>
        lane.events.forEach((id, j) => {
          const other = lanes.get(id);
          if (other)
            fault(
              at,
              ['rows', i, 'events', j],
              `event "${id}" stands in lane "${other}" already.`,
              'An event stands in one lane, once.',
            );
          lanes.set(id, lane.id);
        }),
      );
    }
    if (at.row.kind === 'counts')
      at.row.rows.forEach((row, i) => inside(at, ['rows', i, 'counts'], row.counts, 'count'));
  }
}
