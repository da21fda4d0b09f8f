import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../scripts/serve.mjs';
import { BASE_PATH } from '../src/site.ts';

/** What a faulty host does with one request: nothing special, no such file, no answer, or other text than the build wrote. */
export type Answer =
  'missing' | 'cut' | { readonly text: string } | { readonly bytesASecond: number } | undefined;

/** A faulty host. `path` begins at the site's root; `read` gives the file's text. */
export type Host = (path: string, read: () => string) => Answer;

/** What a chapter asks for, by ending. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};
const typeOf = (file: string): string => types[file.split('.').at(-1)!] ?? 'application/octet-stream';

/** Errors that nobody catches, gathered where every engine can read them. Stands before the module's own first line. */
const gather = `(() => {
  if (globalThis.thrown) return;
  globalThis.thrown = [];
  // That a size will be told a frame later is an event of this name too, but nothing that anybody threw.
  addEventListener('error', ({ message }) => /^ResizeObserver loop/.test(message) || globalThis.thrown.push(message));
})();\n`;

/** How many times as fast as ever. The camera's own pace is seen where the host is sound: in walks, routes and circumstances. */
const pace = 8;
/** Hurries every move of the camera, which is otherwise what it is: the browser plays it and says when it has ended. */
const hurry = `(() => {
  if (globalThis.hurried) return;
  globalThis.hurried = true;
  const { animate } = Element.prototype;
  Element.prototype.animate = function (...given) {
    const animation = animate.apply(this, given);
    animation.playbackRate = ${pace};
    return animation;
  };
})();\n`;

/**
 * Serves the built site as a faulty host would. Requests with a query `as-built`, by which tests ask what was built,
 * are always answered well.
 * @param host what it does with each request
 * @param before a script that runs before the site's own, in every page
 */
export function serveFaulty(host: Host, before = ''): ReturnType<typeof serve> {
  const root = 'dist';
  return serve({
    root,
    base: BASE_PATH,
    intercept: async (request, response, path) => {
      if (request.url?.endsWith('?as-built')) return false;
      const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
      const answer = host(path, () => readFileSync(file, 'utf8'));
      if (answer === 'missing') response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
      else if (answer === 'cut') request.socket.destroy();
      else if (answer && 'bytesASecond' in answer) {
        // A round trip, then a trickle.
        await sleep(800);
        const body = brotliCompressSync(readFileSync(file));
        response.writeHead(200, {
          'content-type': typeOf(file),
          'content-encoding': 'br',
        });
        const part = Math.ceil(answer.bytesASecond / 5);
        for (let at = 0; at < body.length && !response.destroyed; at += part) {
          response.write(body.subarray(at, at + part));
          await sleep(200);
        }
        response.end();
      } else if (answer || path.endsWith('.js')) {
        const text = answer ? answer.text : readFileSync(file, 'utf8');
        response
          .writeHead(200, {
            'content-type': typeOf(file),
            'cache-control': 'no-store',
          })
          .end(path.endsWith('.js') ? `${gather}${hurry}${before}${text}` : text);
      } else return false;
      return true;
    },
  });
}
