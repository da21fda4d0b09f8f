/**
 * A reader who follows a note to its source and goes back is at the note again. Browsers keep the place, but the focus
 * begins at the step that the address names: with a keyboard, all before the note had to be passed once more.
 */
export function startNotes(): void {
  let followed: HTMLElement | undefined;
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLElement>('a[href^="#"]');
    if (link) followed = link.matches('.notes a') ? link : undefined;
  });
  addEventListener('hashchange', () => {
    if (!followed || location.hash === followed.getAttribute('href')) return;
    followed.focus();
    followed = undefined;
  });
}
