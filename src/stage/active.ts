/**
 * Which step the reader is at: the last whose top is at or above the trigger line; -1 before the first.
 * The only source of truth about the active step: scrollama's events say when to look, never which it is, because it
 * reports the wrong step after a height-only resize and none at all on a jump past the end.
 * @param tops step tops in reading order, px from the top of the window
 * @param line trigger line, px from the top of the window
 */
export function activeIndex(tops: readonly number[], line: number): number {
  let active = -1;
  for (let i = 0; i < tops.length; i += 1) {
    if ((tops[i] as number) > line) break;
    active = i;
  }
  return active;
}
