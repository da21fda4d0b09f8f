import { embedPath, heights, type FrameMode } from './mode';
import { queryOf, type EmbedOptions } from './options';

/** A chapter or step that may be embedded, without saying how. Addresses are full, words are plain text. */
export interface Embeddable {
  readonly chapter: string;
  readonly step?: string | undefined;
  /** "The Moscow agreement". */
  readonly title: string;
  /** What a frame of it holds, for those who meet it by ear. */
  readonly label: string;
  /** The page that it comes from. */
  readonly page: string;
  readonly site: string;
  readonly licence: string;
  readonly still: {
    readonly file: string;
    readonly width: number;
    readonly height: number;
    /** What the picture shows. */
    readonly alt: string;
  };
}

/** What every snippet is made from. */
export interface Embedded extends Embeddable {
  /** The frame's own address, with its options. */
  readonly frame: string;
  /** px */
  readonly height: number;
  /** The element for hosts that run scripts: its file, and what it is asked for. */
  readonly element: { readonly script: string; readonly attributes: Readonly<Record<string, string>> };
}

/** How someone wants to embed it. */
export interface Wish {
  readonly mode: FrameMode;
  readonly options?: Partial<Omit<EmbedOptions, 'step'>>;
  /** px; absent: what suits the mode. */
  readonly height?: number;
}

/** The path and query of a frame. Where a step is embedded in another mode than `step`, the chapter begins with it. */
export function framePath({ chapter, step }: Embeddable, { mode, options = {} }: Wish): string {
  const start = mode === 'step' ? {} : { step: step ?? '' };
  return embedPath(chapter, mode, step) + queryOf({ ...options, ...start });
}

/** A frame as it is to be written down. @param full makes a full address of a path from the site's root */
export function embedded(what: Embeddable, wish: Wish, full: (path: string) => string): Embedded {
  const { mode, options = {}, height = heights[wish.mode] } = wish;
  const wished = new URLSearchParams(queryOf(options));
  return {
    ...what,
    frame: full(framePath(what, wish)),
    height,
    element: {
      script: full('/embed/idlib-chapter.js'),
      attributes: {
        chapter: what.chapter,
        ...(mode === 'step' ? {} : { mode }),
        ...(what.step !== undefined && { step: what.step }),
        ...Object.fromEntries(wished),
        ...(height === heights[mode] ? {} : { height: String(height) }),
      },
    },
  };
}
