import { glyph } from '../../frame/glyph';
import type { Emphasis, Mark, Party } from '../../frame/mark';

/** Words for the parties, as legends name them. */
export const partyNames: Readonly<Record<Party, string>> = {
  government: 'Syrian government',
  opposition: 'Opposition groups',
  turkey: 'Turkey',
  russia: 'Russia',
  iran: 'Iran',
  monitor: 'Monitors',
  'source-text': 'Source text',
  other: 'Others',
};

/** The same where a phone's legend has little room. */
export const partyShortNames: Readonly<Record<Party, string>> = {
  ...partyNames,
  government: 'Government',
  opposition: 'Opposition',
};

/** A party's shape: filled where sources that do not share a camp report it, hollow for what one side or source says. */
export function partyGlyph(
  key: string,
  party: Party,
  x: number,
  y: number,
  r: number,
  certainty: 'reported' | 'claimed',
  emphasis: Emphasis = 'normal',
): Mark {
  return {
    kind: 'path',
    key,
    role: certainty === 'reported' ? 'glyph-reported' : 'glyph-claimed',
    emphasis,
    party,
    closed: true,
    rings: [glyph(party, x, y, r)],
  };
}
