import { parseHTML } from 'linkedom';
import { afterEach, expect, it, vi } from 'vitest';
import { picturesOf } from './pictures';

afterEach(() => vi.unstubAllGlobals());

const page = (stage: string, extra = ''): { steps: HTMLElement[]; stage: HTMLElement } => {
  const { document } = parseHTML(`<!doctype html><html><body><article data-chapter="one">
    ${extra}<div class="stage"${stage}><div class="picture wide" data-scene="a"><i>first</i></div></div>
    <section class="step"><div class="picture tall" data-scene="a"></div></section>
    <section class="step"><div class="picture tall" data-scene="b"></div></section>
  </article></body></html>`);
  vi.stubGlobal('document', document);
  return {
    steps: [...document.querySelectorAll('.step')] as unknown as HTMLElement[],
    stage: document.querySelector('.stage') as unknown as HTMLElement,
  };
};
const inline =
  '<svg class="wide-pictures" hidden><g data-scene="b" class="map" data-view="1 2 3 4"><svg class="world"></svg><svg class="pins"></svg></g></svg>';

it('takes the wide pictures from the page where no file of them is named, and asks nobody', () => {
  vi.stubGlobal('XMLHttpRequest', () => expect.fail('a request'));
  const { steps, stage } = page('', inline);
  const pictures = picturesOf(steps, stage);
  expect(pictures.copy(1, true)?.className).toBe('picture tall');
  const then = vi.fn<() => void>();
  pictures.fetchWide(then);
  pictures.fetchWide(then);
  expect(then).toHaveBeenCalledTimes(1);
  const picture = pictures.copy(1, true)!;
  expect(picture.className).toBe('picture wide map');
  expect(picture.getAttribute('data-view')).toBe('1 2 3 4');
  expect([...picture.children].map((child) => child.getAttribute('class'))).toEqual(['world', 'pins']);
  expect(pictures.copy(1, false)?.className).toBe('picture tall');
});

it('keeps the tall pictures where there are no wide ones', () => {
  const { steps, stage } = page('');
  const pictures = picturesOf(steps, stage);
  const then = vi.fn<() => void>();
  pictures.fetchWide(then);
  expect(then).not.toHaveBeenCalled();
  expect(pictures.copy(0, true)?.className).toBe('picture wide');
  expect(pictures.copy(1, true)?.className).toBe('picture tall');
});
