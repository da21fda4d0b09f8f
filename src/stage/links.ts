import { layOutNow } from './deferred';

/**
 * Links within the page. Who follows one gets true heights on the way. Who follows a note to its source and goes back is
 * at the note again: browsers keep the place, but the focus begins at the step that the address names, and with a
 * keyboard all before the note had to be passed once more.
 */
export function startLinks(): void {
  let followed: HTMLAnchorElement | null = null;
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link) return;
    layOutNow();
    followed = link.closest('.notes') && link;
  });
  addEventListener('hashchange', () => {
    if (location.hash === followed?.hash) return;
    followed?.focus();
    followed = null;
  });
}
