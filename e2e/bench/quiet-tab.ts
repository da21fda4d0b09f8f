import type { Browser } from 'playwright-core';

/** A tab that answers to one DevTools client alone: us. */
export interface QuietTab {
  /** Sends a command; fails as the protocol says. */
  readonly send: (method: string, params?: object) => Promise<Record<string, unknown>>;
  /** Hears an event from now on. */
  readonly on: <Params>(event: string, then: (params: Params) => void) => void;
}

interface Message {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: unknown;
}

/**
 * Opens a tab in a context that Playwright does not know, and so leaves alone. Playwright has every page keep the bodies
 * of its answers for it, which Chromium does on the page's own main thread: at a quarter of the speed the HTML of a chapter
 * is decoded once more for nearly 100 ms, in one task, and with a second session twice. A reader's browser does no such thing.
 */
export async function quietTab(browser: Browser): Promise<QuietTab> {
  const root = await browser.newBrowserCDPSession();
  const { browserContextId } = await root.send('Target.createBrowserContext');
  const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (message: Message) => void>();
  const listening = new Map<string, ((params: never) => void)[]>();
  let last = 0;
  root.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const said = JSON.parse(message) as Message;
    if (said.id === undefined)
      for (const then of listening.get(said.method ?? '') ?? []) then(said.params as never);
    else waiting.get(said.id)?.(said);
  });
  return {
    send: (method, params = {}) =>
      new Promise((done, failed) => {
        const id = (last += 1);
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) failed(new Error(`${method}: ${error.message}`));
          else done(result ?? {});
        });
        root
          .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
          .catch(failed);
      }),
    on: (event, then) => {
      listening.set(event, [...(listening.get(event) ?? []), then]);
    },
  };
}
