import type { EmbedMode } from './mode';

/**
 * What a reader gets in a frame. `stage` the chapter scrolling beside its pictures; `turned` one step at a time; `own`
 * all of it, in a frame as high as its content; `inside` all of it, scrolling within the frame; `text` the same without a
 * script; `picture` the still.
 */
export type Outcome = 'stage' | 'turned' | 'own' | 'inside' | 'text' | 'picture';

/** A kind of page that embeds us, reproduced in e2e/hosts.ts and measured by e2e/host-zoo.spec.ts. */
export interface Host {
  readonly id: string;
  readonly name: string;
  /** What it does to a frame. */
  readonly does: string;
  readonly outcomes: Readonly<Record<EmbedMode, Outcome>>;
}

const usual = { scroll: 'stage', steps: 'turned', full: 'inside', step: 'inside', still: 'picture' } as const;
const listening = { ...usual, full: 'own', step: 'own' } as const;

/** The hosts, and what each mode comes to in them. The page of the builder shows this table; the test measures it. */
export const hosts: readonly Host[] = [
  {
    id: 'plain',
    name: 'Website',
    does: 'A bare frame from another origin, no script of ours.',
    outcomes: usual,
  },
  {
    id: 'element',
    name: 'Website with our element',
    does: 'Loads <idlib-chapter>, which gives the frame the height of its content.',
    outcomes: listening,
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    does: 'Takes the frame from our oEmbed file, puts it in a sandbox without an origin, hides it until it answers, and holds its height between 200 and 1000 px.',
    outcomes: { ...usual, step: 'inside' },
  },
  {
    id: 'canvas',
    name: 'Canvas',
    does: 'Keeps a few attributes of the frame, and listens for its height.',
    outcomes: listening,
  },
  {
    id: 'moodle',
    name: 'Moodle',
    does: 'Keeps the frame, runs no script of the author, listens to nothing.',
    outcomes: usual,
  },
  {
    id: 'amp',
    name: 'AMP',
    does: 'Puts the frame in a sandbox and gives it the height that it asks for.',
    outcomes: listening,
  },
  {
    id: 'pym',
    name: 'Newsroom with pym.js',
    does: 'Names the frame in its address and listens for its height.',
    outcomes: listening,
  },
  {
    id: 'nested',
    name: 'A frame in a frame',
    does: 'A site builder shows the embed inside a frame of its own, on a third origin.',
    outcomes: usual,
  },
  {
    id: 'policy',
    name: 'Strict policy',
    does: 'Its content security policy forbids all scripts and allows frames and pictures from us only.',
    outcomes: usual,
  },
  { id: 'column', name: 'Narrow column', does: 'A column of 320 px.', outcomes: usual },
  {
    id: 'low',
    name: 'Low frame',
    does: 'Frames of 300 px: too low for a stage, so the chapter is turned step by step.',
    outcomes: { ...usual, scroll: 'turned' },
  },
  {
    id: 'touch',
    name: 'Phone',
    does: 'Read by touch: nobody gets caught scrolling inside a long frame.',
    outcomes: { ...usual, scroll: 'turned' },
  },
  {
    id: 'rtl',
    name: 'Right-to-left page',
    does: 'An Arabic page, written from right to left.',
    outcomes: usual,
  },
  { id: 'file', name: 'A file on disk', does: 'The host page is opened from disk.', outcomes: usual },
  {
    id: 'storage',
    name: 'Storage denied',
    does: 'Every use of storage throws an error.',
    outcomes: usual,
  },
  {
    id: 'scriptless',
    name: 'No script at all',
    does: 'A sandbox that lets no script run, ours included.',
    outcomes: { scroll: 'text', steps: 'text', full: 'text', step: 'text', still: 'picture' },
  },
];

/** An outcome in the words of the table. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  stage: 'scrolls beside its pictures',
  turned: 'step by step',
  own: 'whole, at its own height',
  inside: 'whole, scrolls in the frame',
  text: 'whole, without script',
  picture: 'picture',
};
