/**
 * Whether everything is laid out that a chapter's style sheet left for later; so is any other page at once. Runs in the
 * page, so it may use nothing from here.
 */
export const laidOut = (): boolean =>
  !document.querySelector('.deferred :is(.step, .chapter-end > *, .sources > li):not([data-laid])');
