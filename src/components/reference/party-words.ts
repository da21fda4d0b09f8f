import type { Party } from '../../atlas/schema/actor';
import { partyNames } from '../../figures/furniture/party-glyph';

/** Parties in words, for pages: the pictures' names, longer where a page speaks of more than one text or body. */
export const partyWords: Readonly<Record<Party, string>> = {
  ...partyNames,
  monitor: 'Monitors, UN and agencies',
  'source-text': 'Pro-Damascus or pro-Moscow sites',
};
