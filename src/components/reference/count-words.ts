import { dateInWords } from '../../atlas/edtf';
import type { Actor } from '../../atlas/schema/actor';
import type { Count } from '../../atlas/schema/count';

/** A count in one line, its words before its number where the source gave words: "Hulusi Akar, 7 March 2020: “none”, violations since …". */
export function countInWords(
  count: Pick<Count, 'date' | 'value' | 'words' | 'of'>,
  by: Pick<Actor, 'name'>,
): string {
  const said = count.words === undefined ? (count.value ?? 'no number,') : `“${count.words}”,`;
  return `${by.name}, ${dateInWords(count.date)}: ${said} ${count.of}`;
}
