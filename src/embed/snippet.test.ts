import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { embedded, framePath, type Embeddable } from './embedded';
import { imageHtml, markdown, oembedHtml, snippets } from './snippet';

const what: Embeddable = {
  chapter: 'one',
  step: 'first',
  title: 'A "title" & <more>',
  label: 'A "title": picture and text',
  page: 'https://x.example/chapters/one/first/',
  site: 'Site: a story',
  licence: 'CC BY 4.0',
  still: { file: 'https://x.example/figures/a.wide.png', width: 1000, height: 800, alt: 'A [map] of "it"' },
};
const full = (path: string): string => `https://x.example${path}`;
const body = (html: string): HTMLElement =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body as unknown as HTMLElement;

describe('the address of a frame', () => {
  it('has step and mode in its path, options in its query, nothing in its fragment', () => {
    expect(framePath(what, { mode: 'step' })).toBe('/embed/one/first/');
    expect(framePath(what, { mode: 'scroll', options: { theme: 'dark' } })).toBe(
      '/embed/one/?theme=dark&step=first',
    );
    expect(framePath({ ...what, step: undefined }, { mode: 'full' })).toBe('/embed/one/full/');
  });
});

describe('a snippet', () => {
  const frame = embedded(what, { mode: 'step', options: { theme: 'dark' }, height: 500 }, full);

  it('names the frame, its height and what it holds, and credits the page', () => {
    for (const { id, text } of snippets(frame, false).filter(({ id }) =>
      ['website', 'learning'].includes(id),
    )) {
      const iframe = body(text).querySelector('iframe')!;
      expect(iframe.getAttribute('src'), id).toBe('https://x.example/embed/one/first/?theme=dark');
      expect(iframe.getAttribute('height'), id).toBe('500');
      expect(iframe.getAttribute('title'), id).toBe(what.label);
      expect(body(text).querySelector('a')!.getAttribute('href'), id).toBe(what.page);
      expect(body(text).textContent, id).toContain('CC BY 4.0');
    }
  });

  it('for a learning system holds attributes that its editors keep, and no style', () => {
    const { text } = snippets(frame, false).find(({ id }) => id === 'learning')!;
    expect(body(text).querySelector('iframe')!.getAttributeNames().sort()).toEqual([
      'height',
      'src',
      'title',
      'width',
    ]);
    expect(text).not.toMatch(/style|script|class/);
  });

  it('for WordPress is the address of the page alone', () => {
    expect(snippets(frame, false).find(({ id }) => id === 'wordpress')!.text).toBe(what.page);
  });

  it('of a still picture has its text, its size and its link', () => {
    const image = body(imageHtml(frame)).querySelector('img')!;
    expect(image.getAttribute('alt')).toBe(what.still.alt);
    expect(image.getAttribute('width')).toBe('1000');
    // Its size is that of the file: in a narrower column it must shrink, and keep its shape.
    expect(image.getAttribute('style')).toBe('max-width:100%;height:auto');
    expect(image.closest('figure')!.getAttribute('style')).toBe('margin:0');
    expect(image.parentElement!.getAttribute('href')).toBe(what.page);
    expect(markdown(frame)).toContain('[![A \\[map\\] of "it"](https://x.example/figures/a.wide.png)](');
    expect(snippets(frame, true).map(({ id }) => id)).toEqual(['image', 'markdown']);
  });

  it('of our element asks for the same', () => {
    const element = body(snippets(frame, false).find(({ id }) => id === 'element')!.text);
    const tag = element.querySelector('idlib-chapter')!;
    expect(tag.getAttribute('chapter')).toBe('one');
    expect(tag.getAttribute('step')).toBe('first');
    expect(tag.getAttribute('theme')).toBe('dark');
    expect(tag.getAttribute('height')).toBe('500');
    expect(tag.querySelector('a')!.getAttribute('href')).toBe(what.page);
  });

  it('for oEmbed begins with the quotation that WordPress looks for', () => {
    const html = oembedHtml(frame, 800);
    expect(html).toMatch(/^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe>$/);
  });
});
