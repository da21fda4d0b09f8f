import type { Host } from './fault-server';
import type { Expected } from './whole';

/** One thing that can go wrong between a host and a reader's browser, and how the story must be shown all the same. */
export interface Fault {
  readonly what: string;
  readonly host?: Host;
  /** A script that runs before the site's own. */
  readonly before?: string;
  /** Something that breaks once the stage is ready; runs in the page. */
  readonly after?: () => void;
  /** A wide window shows other pictures, from a file of their own. */
  readonly wide?: boolean;
  readonly expected: Expected;
}

const missing = (pattern: RegExp): Host => {
  return (path) => (pattern.test(path) ? 'missing' : undefined);
};
const cut = (pattern: RegExp): Host => {
  return (path) => (pattern.test(path) ? 'cut' : undefined);
};
const broken = `() => { throw new Error('injected'); }`;
const stage: Expected = { as: 'stage' };
const unrolled: Expected = { as: 'text' };
const unrolledByError: Expected = { as: 'text', throws: true };

/** All that the three engines are tried with. Each breaks one thing; everything else is the site as it is. */
export const faults: readonly Fault[] = [
  { what: 'the script is not found', host: missing(/\.js$/), expected: unrolled },
  { what: 'the script never arrives', host: cut(/\.js$/), expected: unrolled },
  {
    what: 'the script arrives in half',
    host: (path, read) => (path.endsWith('.js') ? { text: read().slice(0, 3000) } : undefined),
    expected: unrolled,
  },
  { what: 'the network is lost after the HTML', host: cut(/[^/]$/), expected: unrolled },
  {
    what: 'the network is lost after the HTML and the script',
    host: cut(/\.(?!js$|html$)\w+$/),
    wide: true,
    expected: { as: 'stage', tallWillDo: true },
  },
  { what: 'fonts are not found', host: missing(/\.woff2?$/), expected: stage },
  {
    // Both stand in the pages themselves today; should either move out, the story must not hang on it.
    what: 'style sheets and relief are not found',
    host: missing(/\.(?:css|avif|webp|png)$/),
    wide: true,
    expected: stage,
  },
  {
    what: 'the wide pictures are not found',
    host: missing(/wide\.svg$/),
    wide: true,
    expected: { as: 'stage', tallWillDo: true },
  },
  {
    what: 'the wide pictures arrive in half',
    host: (path, read) => (path.endsWith('wide.svg') ? { text: read().slice(0, 50_000) } : undefined),
    wide: true,
    expected: { as: 'stage', tallWillDo: true },
  },
  {
    what: 'the page is set from right to left',
    host: (path, read) =>
      path.startsWith('/chapters/') && path.endsWith('/')
        ? { text: read().replace(/dir="?ltr"?/, 'dir="rtl"') }
        : undefined,
    expected: stage,
  },
  {
    what: 'storage is denied',
    before: `Object.defineProperty(window, 'localStorage', { get: ${broken} });`,
    expected: stage,
  },
  {
    what: 'storage is full',
    before: `Storage.prototype.setItem = ${broken};`,
    expected: stage,
  },
  {
    what: 'there is no IntersectionObserver',
    before: 'delete window.IntersectionObserver;',
    expected: stage,
  },
  { what: 'there is no ResizeObserver', before: 'delete window.ResizeObserver;', expected: stage },
  { what: 'there are no animations', before: 'delete Element.prototype.animate;', expected: stage },
  { what: 'the address may not be changed', before: `history.replaceState = ${broken};`, expected: stage },
  {
    what: 'the window cannot be measured',
    before: `window.matchMedia = ${broken};`,
    expected: unrolledByError,
  },
  {
    what: 'steps cannot be observed',
    before: `window.IntersectionObserver = function () { throw new Error('injected'); };`,
    expected: unrolledByError,
  },
  {
    what: 'the stage cannot be filled',
    before: `Element.prototype.append = ${broken};`,
    expected: unrolledByError,
  },
  {
    what: 'pictures cannot be copied',
    before: `Node.prototype.cloneNode = ${broken};`,
    expected: unrolledByError,
  },
  {
    what: 'the last of the start throws',
    before: `const set = Element.prototype.setAttribute; Element.prototype.setAttribute = function (name, value) { if (this.matches('button.language')) throw new Error('injected'); set.call(this, name, value); };`,
    expected: unrolledByError,
  },
  {
    what: 'the camera breaks while the reader scrolls',
    after: () => {
      Element.prototype.animate = () => {
        throw new Error('injected');
      };
    },
    expected: unrolledByError,
  },
  {
    what: 'the stage breaks while the reader scrolls',
    after: () => {
      Element.prototype.append = () => {
        throw new Error('injected');
      };
    },
    expected: unrolledByError,
  },
  {
    what: 'a picture cannot be taken away again',
    after: () => {
      Element.prototype.remove = () => {
        throw new Error('injected');
      };
    },
    expected: unrolledByError,
  },
];
