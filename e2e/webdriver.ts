import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { findWebKit } from '../scripts/browsers.mjs';

/** A WebKitGTK window under test, spoken to in W3C WebDriver. Scripts are function bodies with `arguments`. */
export interface WebKitWindow {
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function body in the page and returns its result. */
  run<T>(script: string, ...args: unknown[]): Promise<T>;
  /** From here on scripts run in the document of a frame of the page; without a selector in the page again. */
  frame(selector?: string): Promise<void>;
  /** Sizes the window, its frame included, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Turns the wheel with the pointer at 300, 300; positive is down, in CSS pixels. */
  wheel(deltaY: number): Promise<void>;
  /** Presses and releases one key: a character, or a code of the WebDriver standard such as '\uE00F' (Page Down). */
  press(key: string): Promise<void>;
  /** A PNG of the window. Not the same from run to run: the scroll bar fades. */
  screenshot(): Promise<Buffer>;
  /** Ends the browser, its driver and its screen. Call it in `finally`. */
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (!address || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

/** Starts Xvfb on a display number of its own choosing, which it writes to the descriptor we hand it. */
async function startScreen(program: string): Promise<{ process: ChildProcess; display: string }> {
  const process = spawn(program, ['-displayfd', '3', '-screen', '0', '2600x1500x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await Promise.race([
    once(process.stdio[3] as Readable, 'data').then(([data]) => String(data).trim()),
    once(process, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it had a display.'))),
  ]);
  return { process, display: `:${number}` };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/**
 * Opens WebKitGTK in a virtual screen of its own.
 * @throws if one of its programs is missing, or the driver does not answer within ten seconds
 */
export async function openWebKit(width = 1200, height = 850): Promise<WebKitWindow> {
  const programs = findWebKit();
  if (!programs) throw new Error('WebKitGTK is not installed: webkit2gtk-driver and xvfb.');
  const screen = await startScreen(programs.screen);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      // A Wayland session of the person testing would win over our screen.
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'memory',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // WebKit's sandbox does not start as root; the browser only ever opens our own pages.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });

  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const sent = body ? { method, body: JSON.stringify(body) } : { method };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, sent);
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const close = async (session?: string) => {
    if (session) await ask('DELETE', session).catch(() => undefined);
    await stop(driver);
    await stop(screen.process);
  };

  try {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const ready = await ask('GET', '/status').then(
        () => true,
        () => false,
      );
      if (ready) break;
      if (Date.now() > deadline) throw new Error('WebKitWebDriver does not answer.');
      await sleep(50);
    }
    const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] } },
      },
    });
    const session = `/session/${sessionId}`;
    const perform = (actions: object) => ask<undefined>('POST', `${session}/actions`, { actions: [actions] });
    const resize = (w: number, h: number) =>
      ask<undefined>('POST', `${session}/window/rect`, { width: w, height: h });
    await resize(width, height);
    return {
      goto: (url) => ask('POST', `${session}/url`, { url }),
      back: () => ask('POST', `${session}/back`, {}),
      reload: () => ask('POST', `${session}/refresh`, {}),
      run: (script, ...args) => ask('POST', `${session}/execute/sync`, { script, args }),
      frame: async (selector) => {
        await ask<undefined>('POST', `${session}/frame`, { id: null });
        if (selector === undefined) return;
        const element = await ask<object>('POST', `${session}/element`, {
          using: 'css selector',
          value: selector,
        });
        await ask<undefined>('POST', `${session}/frame`, { id: element });
      },
      resize,
      wheel: (deltaY) =>
        perform({
          type: 'wheel',
          id: 'wheel',
          actions: [{ type: 'scroll', x: 300, y: 300, deltaX: 0, deltaY, duration: 0, origin: 'viewport' }],
        }),
      press: (key) =>
        perform({
          type: 'key',
          id: 'keys',
          actions: [
            { type: 'keyDown', value: key },
            { type: 'keyUp', value: key },
          ],
        }),
      screenshot: async () => Buffer.from(await ask<string>('GET', `${session}/screenshot`), 'base64'),
      close: () => close(session),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
