import { heightMessages, heightToTell, listenersIn, type Size } from './height';

/**
 * Tells the host how high the frame's content is, where that is the host's to give; nothing when the page stands alone.
 * A frame that scrolls inside fills whatever height it has: it only says that it is ready, because WordPress hides a
 * frame until it has heard from it.
 * @param fills whether the content takes the height that the frame has
 */
export function startReporting(fills: boolean): void {
  if (parent === window) return;
  const id = document.body.dataset['path'] ?? '';
  const listeners = listenersIn(location.search, location.hash);
  const { secret } = listeners;
  // To any host: the page is public, and so are its height and its address.
  const tell = (message: unknown): void => parent.postMessage(message, '*');
  let told: Size | undefined;

  const report = (): void => {
    if (fills) {
      tell({ type: 'idlib:ready', id });
      if (secret) tell({ message: 'height', value: innerHeight, secret });
      return;
    }
    const box = document.body.getBoundingClientRect();
    const now = { width: Math.round(box.width), height: Math.ceil(box.height) };
    const height = heightToTell(told, now);
    if (height === undefined) return;
    told = now;
    for (const message of heightMessages(height, id, listeners)) tell(message);
  };

  report();
  if (!fills && 'ResizeObserver' in window) new ResizeObserver(report).observe(document.body);
  if (!secret) return;
  // WordPress says when it has begun to listen: it may not have heard the first time.
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || data?.message !== 'ready' || data.secret !== secret) return;
    told = undefined;
    report();
  });
  // Its sandbox opens no windows, but it follows a link of ours when asked to.
  document.querySelector<HTMLAnchorElement>('a.back')?.addEventListener('click', (event) => {
    if (self.origin !== 'null') return;
    event.preventDefault();
    tell({ message: 'link', value: (event.currentTarget as HTMLAnchorElement).href, secret });
  });
}
