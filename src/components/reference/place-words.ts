import type { Control, Place } from '../../atlas/schema/ground';

const nbsp = '\u00a0';

/** Degrees with as many decimals as the precision bears: one thousandth is about 0.1 km, one hundredth about 1 km. */
const degrees = (value: number, precision_km: number): string =>
  Math.abs(value).toFixed(precision_km >= 2 ? 2 : 3);

/** A position in words: "35.696° N, 36.504° E". */
export function coordinatesInWords({
  lat,
  lon,
  precision_km,
}: Pick<Place, 'lat' | 'lon' | 'precision_km'>): string {
  return `${degrees(lat, precision_km)}°${nbsp}${lat < 0 ? 'S' : 'N'}, ${degrees(lon, precision_km)}°${nbsp}${lon < 0 ? 'W' : 'E'}`;
}

/** How well a position is known, in words: "known to about 0.5 km", "inferred; it lies within 2 km of this point". */
export function precisionInWords({
  precision_km,
  position_basis,
}: Pick<Place, 'precision_km' | 'position_basis'>): string {
  const radius = `${precision_km}${nbsp}km`;
  return {
    exact: `known to about ${radius}`,
    inferred: `inferred: it lies within about ${radius} of this point`,
    estimate: `estimated: it lies within about ${radius} of this point`,
  }[position_basis];
}

const kinds: Readonly<Record<string, string>> = {
  airbase: 'air base',
  area: 'area',
  crossing: 'border crossing',
  heights: 'hills',
  junction: 'road junction',
  'observation-post': 'Turkish observation post',
};

/** What kind of place it is, in words for readers. */
export const kindInWords = (kind: string): string => kinds[kind] ?? kind;

/** Who held a place on 6 March 2020, in words. */
export const holderInWords: Readonly<Record<Control['holder'], string>> = {
  government: 'named as held by the Syrian government',
  opposition: 'named as held by opposition groups',
  contested: 'contested; held by neither side for sure',
  'turkish-post': 'a Turkish post, which says nothing of the land around it',
  'turkish-backed-zone': 'in the area held by Turkey and the Syrian National Army',
  'mixed-zone': 'in an area of mixed control',
};

/** A place's remark for readers: without the note to whoever draws it, which the words for its precision replace. */
export function remarkOf({ note }: Pick<Place, 'note'>): string {
  const text = note.replace(/[.;]?\s*Draw as an area(?: only)?\.?$/, '').trim();
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}

const readings: Readonly<Record<string, string>> = {
  read: 'read as a stored copy',
  excerpt: 'opening read as a stored copy',
  recalled: 'not verified for this site',
};

/** Who says who held a place, one source a row, with how far each was read. */
export function evidenceSources({ source }: Pick<Control, 'source'>): string[] {
  return source.split('|').map((one) => {
    const [, words = '', addressless, how] =
      /^(.*?)( \[address not stored\])?(?: \[(read|excerpt|recalled)\])?$/.exec(one.trim()) ?? [];
    const said = [addressless && 'address not stored', how && readings[how]].filter(Boolean);
    return said.length ? `${words} (${said.join('; ')})` : words;
  });
}

/** What a place is sorted by: "Al-Bara" stands with B. */
export const sortName = (name: string): string => name.replace(/^Al-/, '');
