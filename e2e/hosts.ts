import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wordpressResult, wordpressScript } from './wordpress';

/** The five ways to embed, as the builder's table names them. */
export const modes = ['scroll', 'steps', 'full', 'step', 'still'] as const;
export type Mode = (typeof modes)[number];

/** What is embedded in every host. */
export const embedded = {
  chapter: 'moscow-agreement',
  step: 'm4-corridor',
  scene: 'm4-corridor-drawn',
} as const;

/** Height given to each frame, px. */
const heights = { scroll: 680, steps: 640, full: 600, step: 500 } as const;

/** A page that embeds us: how it writes a frame, and what else it does. */
export interface HostPage {
  /** Markup of a frame. @param src full address */
  readonly frame?: (src: string, mode: Exclude<Mode, 'still'>) => string;
  /** Its own script. */
  readonly script?: string;
  /** Attributes of its `<html>`. */
  readonly attributes?: string;
  /** Style sheet. */
  readonly css?: string;
  /** Policy it is sent with. @param site origin of ours */
  readonly policy?: (site: string) => string;
  /** Query that it adds to a frame's address. */
  readonly query?: (mode: Mode) => Readonly<Record<string, string>>;
  /** How it is opened, if not from a server of its own. */
  readonly opened?: 'nested' | 'disk' | 'touch' | 'storage';
}

const attributes = (src: string, height: number, more = ''): string =>
  `<iframe src="${src}" width="100%" height="${height}" title="A story"${more}></iframe>`;
const plain = (src: string, mode: Exclude<Mode, 'still'>): string => attributes(src, heights[mode]);

/** Gives a frame the height that it asks for. @param read JavaScript: the height in `data`, or nothing */
const listening = (read: string): string => `
addEventListener('message', ({ source, data }) => {
  const height = ${read};
  if (!(height > 0)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = height;
});`;

/** Element attributes for a mode, as the builder writes them. */
const element = (mode: Exclude<Mode, 'still'>): string =>
  mode === 'step' ? `step="${embedded.step}"` : `mode="${mode}" step="${embedded.step}"`;

/** The hosts. Their names are the rows of the table in `/embed/`, which says what each mode comes to in them. */
export const hosts: Readonly<Record<string, HostPage>> = {
  plain: {},
  element: {
    frame: (src, mode) =>
      `<idlib-chapter chapter="${embedded.chapter}" ${element(mode)}><a href="${src}">A story</a></idlib-chapter>`,
  },
  wordpress: {
    frame: (src, mode) =>
      wordpressResult(
        `<blockquote><a href="${src}">A story</a></blockquote><iframe src="${src}" width="800" height="${heights[mode]}" frameborder="0" title="A story" onload="alert(1)"></iframe><script>alert(2)</script>`,
        `secret${mode}`,
      )!,
    script: wordpressScript,
    css: 'iframe { max-width: 100% }',
  },
  canvas: {
    script: listening(
      "typeof data === 'string' && data[0] === '{' ? JSON.parse(data).height : data.subject === 'lti.frameResize' && data.height",
    ),
  },
  moodle: { frame: (src, mode) => `<div class="no-overflow"><p>${plain(src, mode)}</p></div>` },
  amp: {
    frame: (src, mode) =>
      attributes(
        src,
        heights[mode],
        ' sandbox="allow-scripts allow-same-origin" frameborder="0" scrolling="no"',
      ),
    script: listening("data.sentinel === 'amp' && data.type === 'embed-size' && data.height"),
  },
  pym: {
    query: (mode) => ({ childId: `map-${mode}` }),
    script: listening(
      "typeof data === 'string' && +(/^pymxPYMxmap-[a-z]+xPYMxheightxPYMx(\\d+)$/.exec(data) || [])[1]",
    ),
  },
  nested: { opened: 'nested' },
  policy: {
    policy: (site) => `default-src 'none'; script-src 'none'; frame-src ${site}; img-src ${site} data:`,
  },
  column: { css: 'body { width: 320px; margin: 0 }' },
  low: { frame: (src) => attributes(src, 300) },
  touch: { opened: 'touch' },
  rtl: { attributes: 'lang="ar" dir="rtl"' },
  file: { opened: 'disk' },
  storage: { opened: 'storage' },
  scriptless: { frame: (src, mode) => attributes(src, heights[mode], ' sandbox=""') },
};

/** The HTML of a host with all five modes, each between two buttons that the Tab key can reach. */
function html(id: string, site: string): string {
  const host = hosts[id]!;
  const address = (mode: Exclude<Mode, 'still'>): string => {
    const part = { scroll: '', steps: 'steps/', full: 'full/', step: `${embedded.step}/` }[mode];
    const query = new URLSearchParams({
      ...(mode === 'scroll' || mode === 'steps' ? { step: embedded.step } : {}),
      ...host.query?.(mode),
    }).toString();
    return `${site}embed/${embedded.chapter}/${part}${query && `?${query}`}`.replaceAll('&', '&amp;');
  };
  const parts = modes.map((mode) => {
    const shown =
      mode === 'still'
        ? `<img src="${site}figures/${embedded.scene}.wide.png" width="1000" height="800" alt="A map of the corridor along the M4">`
        : (host.frame ?? plain)(address(mode), mode);
    return `<button id="before-${mode}">before</button><div id="${mode}">${shown}</div><button id="after-${mode}">after</button>`;
  });
  const ours = id === 'element' ? `<script src="${site}embed/idlib-chapter.js" defer></script>` : '';
  return `<!doctype html><html ${host.attributes ?? 'lang="en"'}><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">${host.css ? `<style>${host.css}</style>` : ''}${host.script ? `<script>${host.script}</script>` : ''}${ours}</head>
<body>${parts.join('\n')}</body></html>`;
}

/** Hosts that run: where each is opened, and how to end them. */
export interface RunningHosts {
  readonly address: (id: string) => string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the hosts from an origin of their own: another port, and another name for the same machine, so that frames of
 * ours are on another site than the page around them.
 * @param site full address of ours, with a slash at the end
 */
export async function runHosts(site: string): Promise<RunningHosts> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const server = createServer((request, response) => {
    const id = (request.url ?? '/').slice(1).split('?')[0]!;
    if (id === 'outer') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const { port } = server.address() as { port: number };
      const inner = `http://127.0.0.1:${port}/nested`;
      response.end(
        `<!doctype html><html lang="en"><title>Outer</title><link rel="icon" href="data:,"><iframe src="${inner}" width="900" height="3200" title="Inner"></iframe>`,
      );
      return;
    }
    if (!(id in hosts)) {
      response.writeHead(404).end();
      return;
    }
    const policy = hosts[id]!.policy?.(new URL(site).origin);
    if (policy) response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html(id, site));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as { port: number };
  return {
    address(id) {
      const { opened } = hosts[id]!;
      if (opened === 'nested') return `http://localhost:${port}/outer`;
      if (opened !== 'disk') return `http://localhost:${port}/${id}`;
      const file = join(folder, `${id}.html`);
      writeFileSync(file, html(id, site));
      return pathToFileURL(file).href;
    },
    close: () =>
      new Promise((done) => {
        rmSync(folder, { recursive: true });
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
