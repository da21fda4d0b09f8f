/**
 * What a frame shows. `scroll` the chapter with its stage, `steps` one step at a time with buttons, `full` the chapter
 * unrolled, `step` one step. A still picture is the fifth way: it needs no frame.
 */
export type FrameMode = 'scroll' | 'steps' | 'full' | 'step';

/** What someone may embed. */
export type EmbedMode = FrameMode | 'still';

/** Height of a frame that suits a mode, px: what snippets offer and oEmbed says. */
export const heights: Readonly<Record<FrameMode, number>> = { scroll: 680, steps: 640, full: 680, step: 640 };

/** Width that oEmbed offers, px; frames fill the column they stand in. */
export const offeredWidth = 800;

/** Address of an embed from the site's own root. @param step only for the mode `step` */
export function embedPath(chapter: string, mode: FrameMode, step?: string): string {
  const part = { scroll: '', steps: 'steps/', full: 'full/', step: `${step}/` }[mode];
  return `/embed/${chapter}/${part}`;
}
