import { hashOf } from '../made/hash-of';
import { classicScript } from './classic-script';

/** The script of embeds as the site serves it: its text, and an address that changes with it. */
export async function framedScript(): Promise<{ readonly path: string; readonly text: string }> {
  const { text } = await classicScript('framed-page');
  return { path: `/embed/framed.${hashOf([text], 8)}.js`, text };
}
