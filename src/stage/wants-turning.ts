/** Frames too low to scroll in. */
export const lowFrame = '(max-height: 479.98px)';
/** Readers who scroll by touch, and could not get past a frame that scrolls. */
export const byTouch = '(pointer: coarse)';

/** Whether a chapter's frame is turned step by step instead of scrolled: its host asks for it, or it has to be. */
export const wantsTurning = (): boolean =>
  document.documentElement.dataset['frame'] === 'steps' ||
  matchMedia(lowFrame).matches ||
  matchMedia(byTouch).matches;
