import { createRequire } from 'node:module';
import type { virtual as Reader } from '@guidepup/virtual-screen-reader';
import type { Page } from '@playwright/test';

/** What a voice says at one place of the page, and in which language it says it. */
export interface Phrase {
  /** As the virtual screen reader words it: `heading, The Moscow agreement, level 1`. */
  readonly said: string;
  /** The nearest `lang` around it. */
  readonly lang: string;
}

/** A text of a page for comparison with what is heard: blanks that do not break are blanks. */
export const asHeard = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

const library = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');
/** An address of our own server that the test answers itself. */
const address = '__virtual-screen-reader.js';

/**
 * Reads a page from its first word to its last, as a screen reader's "read all" would, in the browser that shows it: what
 * style and script hide stays unheard. Folded parts are read as if open. The page must be at rest, and its context must
 * have been made with `bypassCSP`, for this is a script that the page did not bring.
 */
export async function readAloud(page: Page): Promise<Phrase[]> {
  await page.route(`**/${address}`, (route) =>
    route.fulfill({ path: library, contentType: 'text/javascript' }),
  );
  const phrases = await page.evaluate(async (script) => {
    const { virtual } = (await import(new URL(script, document.baseURI).href)) as { virtual: typeof Reader };
    const heard: { said: string; lang: string }[] = [];
    await virtual.start({ container: document.body });
    // More than any page holds: a reader that does not come to an end is a fault too.
    for (let left = 20_000; left > 0; left -= 1) {
      const said = await virtual.lastSpokenPhrase();
      const at = virtual.activeNode;
      const around = at instanceof Element ? at : at?.parentElement;
      heard.push({ said, lang: around?.closest<HTMLElement>('[lang]')?.lang ?? '' });
      if (said === 'end of document') break;
      await virtual.next();
    }
    await virtual.stop();
    return heard;
  }, address);
  return phrases.map((phrase) => ({ ...phrase, said: asHeard(phrase.said) }));
}

/** What is heard between the beginning and the end of a part, both left out. @throws if there is no such part */
export function within(heard: readonly Phrase[], part: string): Phrase[] {
  const from = heard.findIndex(({ said }) => said === asHeard(part));
  const to = heard.findIndex(({ said }, i) => i > from && said === `end of ${asHeard(part)}`);
  if (from < 0 || to < 0) throw new RangeError(`no voice says "${part}" and its end`);
  return heard.slice(from + 1, to);
}

/** The names of all parts of a role, in the order in which they are heard: headings with their level. */
export function named(heard: readonly Phrase[], role: string): string[] {
  return heard.flatMap(({ said }) => (said.startsWith(`${role}, `) ? [said.slice(role.length + 2)] : []));
}
