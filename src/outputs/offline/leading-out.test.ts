import { expect, it } from 'vitest';
import { atlas } from '../../atlas/load';
import { SITE_URL } from '../../site';
import { leadingOut } from './leading-out';

const [chapter] = atlas().chapters;

it('gives links within the site their full address, and leaves others', () => {
  const out = leadingOut();
  expect(out('/claims/x/#y')).toBe(`${SITE_URL}/claims/x/#y`);
  expect(out('https://example.org/')).toBe('https://example.org/');
  expect(out('//example.org/')).toBe('//example.org/');
  expect(out('mailto:a@example.org')).toBe('mailto:a@example.org');
});

it('keeps links to chapters of the same file inside it', () => {
  const out = leadingOut([chapter!]);
  expect(out(`/chapters/${chapter!.id}/`)).toBe(`#${chapter!.id}`);
  expect(out(`/chapters/${chapter!.id}/#balyun`)).toBe(`#${chapter!.id}--balyun`);
  expect(out('/chapters/another/')).toBe(`${SITE_URL}/chapters/another/`);
});

it('leads to copies that lie beside the file, with the fragment of the link or of the copy', () => {
  const out = leadingOut(
    [],
    new Map([
      ['/teach/', '../start.html'],
      ['/chapters/a/b/', '../read/a.html#b'],
    ]),
  );
  expect(out('/teach/')).toBe('../start.html');
  expect(out('/teach/#use')).toBe('../start.html#use');
  expect(out('/chapters/a/b/#cite')).toBe('../read/a.html#b');
  expect(out('/teach/else/')).toBe(`${SITE_URL}/teach/else/`);
});
