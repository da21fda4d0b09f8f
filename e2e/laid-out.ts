/**
 * Whether everything is laid out that a chapter's style sheet left for later; so is any other page at once. Runs in the
 * page, so it may use nothing from here.
 */
export const laidOut = (): boolean =>
  !document.querySelector('.deferred :is(.step, .chapter-end > *, .sources > li):not([data-laid])');

/** Has the page lay out all of its long lists at once, for checks that look at every entry. Runs in the page too. */
export const layOutLists = (): void => {
  const all = new CSSStyleSheet();
  all.replaceSync(
    ':is(.cards-list, .entries) > *, .builder main > section { content-visibility: visible !important }',
  );
  document.adoptedStyleSheets.push(all);
};
