import { expect } from '@playwright/test';
import type { Reader } from './reader';
import { often } from './story';

/** What a reader has before them, against what the build wrote. */
export interface View {
  /** stage: a sticky picture beside the text · text: the story unrolled, every step with its picture. */
  readonly as: 'stage' | 'text';
  /** Texts and pictures that are not there, or not as built; in `text`, also those that cannot be seen. */
  readonly lost: readonly string[];
  /** What is wrong with the stage; always empty in `text`. */
  readonly stage: readonly string[];
  /** Addresses asked for that are not the site's own. */
  readonly foreign: readonly string[];
  /** Messages of errors that nobody caught, where the page was told to gather them. */
  readonly thrown: readonly string[];
}

/** Runs in the page. The build's own text is asked for anew, under a query that no fault touches. */
async function look({ tallWillDo }: { tallWillDo: boolean }): Promise<View> {
  const kept = globalThis as unknown as { built?: Map<string, Promise<Document>>; thrown?: string[] };
  const builtAt = (address: string, type: string): Promise<Document> => {
    kept.built ??= new Map();
    const known = kept.built.get(address);
    if (known) return known;
    const asked = new Promise<Document>((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('GET', `${address}?as-built`);
      request.responseType = 'document';
      request.overrideMimeType(type);
      request.onload = () => done(request.responseXML!);
      request.onerror = () => fail(new Error(`no answer from ${address}`));
      request.send();
    });
    kept.built.set(address, asked);
    return asked;
  };
  /** Whether both hold the same, node for node; attributes may stand in any order. */
  const alike = (one: Element | null | undefined, other: Element | null | undefined): boolean =>
    one?.childElementCount === other?.childElementCount &&
    [...(one?.children ?? [])].every((child, i) => child.isEqualNode(other!.children[i]!));
  const words = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const seen = (element: Element | null | undefined, least: number): boolean => {
    if (!element) return false;
    const { width, height } = element.getBoundingClientRect();
    const { visibility, opacity } = getComputedStyle(element);
    return width >= least && height >= least && visibility === 'visible' && opacity === '1';
  };

  const built = await builtAt(location.pathname, 'text/html');
  const root = document.documentElement;
  const stage = document.querySelector<HTMLElement>('.stage')!;
  const steps = [...document.querySelectorAll<HTMLElement>('.step')];
  const as = root.classList.contains('staged') && root.dataset['reading'] !== 'text' ? 'stage' : 'text';
  const lost: string[] = [];
  const wrong: string[] = [];

  for (const place of ['.opening h1', '.opening .standfirst', '.box', '.chapter-end h2'])
    if (words(document.querySelector(place)) !== words(built.querySelector(place)))
      lost.push(`text of ${place}`);
  const all = [...built.querySelectorAll('.step')];
  if (all.length < 6 || all.length !== steps.length)
    lost.push(`${all.length} steps built, ${steps.length} here`);
  for (const [i, one] of all.entries()) {
    const here = document.getElementById(one.id);
    for (const part of ['.text', 'figcaption'])
      if (words(here?.querySelector(part)) !== words(one.querySelector(part)))
        lost.push(`${one.id}: ${part}`);
    if (!seen(here?.querySelector('h2'), 10)) lost.push(`${one.id}: heading unseen`);
    const paragraphs = [...(here?.querySelectorAll('.text p') ?? [])];
    if (!paragraphs.some((paragraph) => words(paragraph).length > 60 && seen(paragraph, 20)))
      lost.push(`${one.id}: words unseen`);
    // The first step's picture was built into the stage; the script gives it one of its own.
    const due = one.querySelector('.figure .picture') ?? built.querySelector('.stage .picture.tall');
    const own =
      here?.querySelector('.figure > .picture') ?? (i === 0 ? stage.querySelector('.picture.tall') : null);
    if (!own || !alike(own, due)) lost.push(`${one.id}: picture`);
    const first =
      i === 0 &&
      (seen(stage.querySelector('.picture.tall'), 100) || seen(stage.querySelector('.picture.wide'), 100));
    if (as === 'text' && !first && !seen(own, 100)) lost.push(`${one.id}: picture unseen`);
  }

  if (as === 'stage') {
    const wide = matchMedia('(min-width: 80em)').matches;
    const bottom = Math.min(stage.offsetHeight, innerHeight);
    const beside = matchMedia('(min-width: 48em)').matches;
    const line = beside ? innerHeight * 0.5 : bottom + (innerHeight - bottom) * 0.4;
    const step = steps.filter((one) => one.getBoundingClientRect().top <= line).at(-1) ?? steps[0]!;
    const scene = step.querySelector<HTMLElement>('.figure .picture')?.dataset['scene'];
    const held = stage.querySelector<HTMLElement>('.picture');
    const file =
      wide && !(tallWillDo && held?.classList.contains('tall')) && stage.dataset['wide']
        ? await builtAt(stage.dataset['wide'], 'image/svg+xml')
        : built;
    const due = file.querySelector(`${file === built ? '.picture.tall' : ''}[data-scene="${scene}"]`);
    if (stage.dataset['step'] !== step.id)
      wrong.push(`stage at ${stage.dataset['step']}, layout at ${step.id}`);
    if (!due || due.innerHTML.length < 200 || !alike(held, due))
      wrong.push(`not the build's picture of ${scene}`);
    for (const [name, count] of [
      ['layers', stage.querySelectorAll('.layer').length],
      ['pictures', stage.querySelectorAll('.picture').length],
    ] as const)
      if (count !== 1) wrong.push(`${count} ${name}`);
    if (!seen(held, 100) || !seen(held?.parentElement, 100)) wrong.push('the picture cannot be seen');
    const box = stage.getBoundingClientRect();
    const reading =
      steps[0]!.getBoundingClientRect().top <= line &&
      steps.at(-1)!.getBoundingClientRect().bottom >= innerHeight;
    // At the top of a tall page the site's header still pushes the stage down a little.
    const visible = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    if (reading && visible < box.height * 0.8) wrong.push('the stage has left the window');
  }
  const foreign = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /^https?:/.test(name) && !name.startsWith(`${location.origin}/`));
  return { as, lost, stage: wrong, foreign, thrown: kept.thrown ?? [] };
}

/** What is expected of a view besides that all is there. */
export interface Expected {
  /** How the story is shown; either will do without it. */
  readonly as?: View['as'];
  /** Whether tall pictures stand in for wide ones that could not be had. */
  readonly tallWillDo?: boolean;
  /** Whether an error is expected to have been reported. */
  readonly throws?: boolean;
}

/**
 * Expects that the reader has every text and picture as the build wrote it: in the stage at rest, exactly the picture of
 * the step that the layout says is active; else every step with its own, to be seen. And nothing foreign was asked for,
 * nothing thrown.
 */
export async function expectWhole(reader: Reader, when: string, expected: Expected = {}): Promise<void> {
  const { as, tallWillDo = false, throws = false } = expected;
  await expect
    .poll(
      async () => {
        // While a page loads there may be nothing to look at yet.
        const view = await reader.run(look, { tallWillDo }).catch((error: unknown) => String(error));
        if (typeof view === 'string') return view;
        return { ...view, as: as ? view.as : 'any', thrown: throws ? [] : view.thrown };
      },
      { message: when, timeout: 15_000, intervals: often },
    )
    .toEqual({ as: as ?? 'any', lost: [], stage: [], foreign: [], thrown: [] });
}

/** Puts a step at the top of the window, or below the stage. */
export const jump = (reader: Reader, index: number): Promise<void> =>
  reader.run((at) => document.querySelectorAll('.step')[at]?.scrollIntoView({ behavior: 'instant' }), index);
