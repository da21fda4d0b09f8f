/** Types for the packages that bring none: only what we call, as their own documentation describes it. */

declare module '@citation-js/core' {
  /** One item in CSL-JSON, as far as the library checks it. */
  export type CslItem = { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;

  export class Cite {
    /** Takes CSL-JSON, or text in any format that a loaded plugin reads. */
    constructor(data: string | CslItem | readonly CslItem[]);
    readonly data: CslItem[];
    /** Writes the items in a format that a loaded plugin provides: 'bibtex', 'ris', 'bibliography', 'data'. */
    format(format: string, options?: Readonly<Record<string, unknown>>): string;
  }

  export const plugins: {
    readonly config: {
      /** The settings of the BibTeX plugin, to be changed in place; `asciiOnly`, the default, drops Arabic. */
      get(reference: '@bibtex'): {
        format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
      };
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';

declare module 'fontverter' {
  /** Writes a font in another format. */
  export function convert(font: Buffer, toFormat: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
