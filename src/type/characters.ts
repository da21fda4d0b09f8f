import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * What every page sets: letters, figures, a no-break space, and the punctuation of prose. Straight quotation marks and
 * the number sign are in it because titles hold them: for one such character a page would fetch a whole second file.
 */
export const proseCharacters = `${letters} \u00a0.,:;!?()[]/-%–—‘’“”…'"#`;
/** What labels and measures need besides. */
export const measureCharacters = '+±×·';
/** What only some pages set, in addresses and credits. */
export const rareCharacters = `&@=_*~$©°§é`;

/** Files under `data/` and `content/` whose words may reach a page. */
const readable = /\.(?:ya?ml|csv|mdx?|geojson)$/;

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (readable.test(entry.name)) yield path;
  }
}

/** Every word under a project's `data/` and `content/`, as it stands there, mark-up and all. */
export function* everyWord(root: string): Generator<string> {
  for (const folder of ['data', 'content'])
    for (const path of filesUnder(join(root, folder)))
      yield* readFileSync(path, 'utf8').normalize('NFC').split(/\s+/);
}

/**
 * Every word under a project's `data/` and `content/` that holds a character beyond ASCII, once, in order of code
 * points: what the fonts must be able to set. Words and not letters, because Arabic letters join.
 */
export function foreignWords(root: string): string {
  const words = new Set<string>();
  for (const text of everyWord(root))
    for (const [word] of text.matchAll(/[^\s"'<>{}[\],:;|]*[^\0-\x7f][^\s"'<>{}[\],:;|]*/g)) words.add(word);
  return [...words].sort().join(' ');
}

/** Letters beyond ASCII in the names that maps may set: those of places and of the land, in the languages spoken there. */
export function mapLetters(root: string): string {
  const names = [join(root, 'data', 'places.csv'), ...filesUnder(join(root, 'data', 'geography'))];
  const letters = names.flatMap(
    (path) =>
      readFileSync(path, 'utf8')
        .normalize('NFC')
        .match(/[^\0-\x7f]/g) ?? [],
  );
  return [...new Set(letters)]
    .filter((letter) => /\p{L}/u.test(letter))
    .sort()
    .join('');
}
