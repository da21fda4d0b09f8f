/** What a host may ask of a frame. Anything else in the address is ignored. */
export interface EmbedOptions {
  /** `auto` follows the reader's system. */
  readonly theme: 'auto' | 'light' | 'dark';
  readonly language: 'standard' | 'plain';
  /** `still` shows each picture at once, without a moving camera. */
  readonly motion: 'auto' | 'still';
  /** Step to begin with: an id, not yet known to exist. Empty for the chapter's beginning. */
  readonly step: string;
}

/** What an address asks for that names no options. */
export const defaults: EmbedOptions = { theme: 'auto', language: 'standard', motion: 'auto', step: '' };

const one = <T extends string>(value: string | null, allowed: readonly T[], other: T): T =>
  allowed.find((word) => word === value) ?? other;

/** Reads the query of a frame's address. Unknown names and values count as not given. */
export function readOptions(query: string): EmbedOptions {
  const asked = new URLSearchParams(query);
  const step = asked.get('step') ?? '';
  return {
    theme: one(asked.get('theme'), ['light', 'dark'], defaults.theme),
    language: one(asked.get('language'), ['plain'], defaults.language),
    motion: one(asked.get('motion'), ['still'], defaults.motion),
    step: /^[a-z0-9-]{1,80}$/.test(step) ? step : '',
  };
}

/** The query that asks for these options, `?theme=dark&step=balyun`; empty when all are as ever. */
export function queryOf(options: Partial<EmbedOptions>): string {
  const asked = new URLSearchParams();
  for (const name of ['theme', 'language', 'motion', 'step'] as const) {
    const value = options[name];
    if (value !== undefined && value !== defaults[name]) asked.set(name, value);
  }
  const query = asked.toString();
  return query && `?${query}`;
}
