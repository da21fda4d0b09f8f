/** A date as written in the data, with the span of time it may mean. */
export interface Edtf {
  /** As written. */
  readonly text: string;
  /** First instant it may mean, milliseconds since 1970 UTC (dates are read as Syrian calendar days without a zone). */
  readonly from: number;
  /** Instant just after the last it may mean. */
  readonly to: number;
  /** How finely it is known. */
  readonly precision: 'minute' | 'day' | 'month' | 'year';
  /** Written with "~": about then. */
  readonly about: boolean;
  /** An interval `a/b`: it lasted, or is only known to lie, between the two. */
  readonly interval: boolean;
}

// Years of living memory only, so that a slip such as "2202" or "0202" is found.
const pattern = /^((?:19|20)\d{2})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?(~?)$/;

function point(text: string): Edtf | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, y, mo, d, h, mi, about] = match;
  const [year, month, day, hour, minute] = [
    Number(y),
    Number(mo ?? 1),
    Number(d ?? 1),
    Number(h ?? 0),
    Number(mi ?? 0),
  ];
  const from = Date.UTC(year, month - 1, day, hour, minute);
  const read = new Date(from);
  // Date.UTC rolls over what does not exist, such as 30 February or 25 o'clock.
  const exists =
    read.getUTCMonth() === month - 1 &&
    read.getUTCDate() === day &&
    read.getUTCHours() === hour &&
    minute < 60;
  if (!exists) return undefined;
  const span = (precision: Edtf['precision'], to: number): Edtf => ({
    text,
    from,
    to,
    precision,
    about: about === '~',
    interval: false,
  });
  if (h !== undefined) return span('minute', from + 60_000);
  if (d !== undefined) return span('day', from + 86_400_000);
  if (mo !== undefined) return span('month', Date.UTC(year, month, 1));
  return span('year', Date.UTC(year + 1, 0, 1));
}

/**
 * Reads an EDTF-like date (`2020-03-06T00:01`, `2020-03-06`, `2020-03`, `2020`, `a/b`, each with an optional `~`),
 * from 1900 to 2099. Returns undefined for anything else, impossible days and intervals that end before they begin.
 */
export function edtf(text: string): Edtf | undefined {
  const [a = '', b, ...rest] = text.split('/');
  if (rest.length) return undefined;
  const start = point(a);
  if (b === undefined || !start) return start;
  const end = point(b);
  if (!end || end.from < start.from || end.to < start.to) return undefined;
  return {
    text,
    from: start.from,
    to: end.to,
    precision: end.precision,
    about: start.about || end.about,
    interval: true,
  };
}

/** The months in English, January first. */
export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const nbsp = '\u00a0';

/** What of a date is left out because the other end of its interval says it. */
type Unsaid = 'year' | 'month and year' | 'day';

function pointWords(text: string, unsaid?: Unsaid): string {
  const [, y, mo, d, h, mi, about] = pattern.exec(text)!;
  const day = d === undefined ? '' : String(Number(d));
  const month = mo === undefined || unsaid === 'month and year' ? '' : months[Number(mo) - 1];
  const words = [day, month, unsaid ? '' : y].filter(Boolean).join(nbsp);
  const time = h === undefined ? '' : `${h}:${mi}`;
  return (about ? `about${nbsp}` : '') + (unsaid === 'day' ? time : [words, time].filter(Boolean).join(', '));
}

/**
 * The date in words: "6 March 2020", "6 March 2020, 00:01", "5–8 March 2020", "December 2019 to March 2020",
 * "6 March 2020, 00:01 to about 05:00".
 * @throws TypeError on a malformed date.
 */
export function dateInWords(text: string): string {
  if (!edtf(text)) throw new TypeError(`not a date: ${text}`);
  const [a = '', b] = text.split('/');
  if (b === undefined || a === b) return pointWords(a);
  const day = /^\d{4}-\d{2}-\d{2}/;
  const sameDay = a.includes('T') && b.includes('T') && day.exec(a)![0] === day.exec(b)![0];
  if (sameDay) return `${pointWords(a)} to ${pointWords(b, 'day')}`;
  const daysOfOneMonth =
    [a, b].every((end) => /^\d{4}-\d{2}-\d{2}$/.test(end)) && a.slice(0, 7) === b.slice(0, 7);
  if (daysOfOneMonth) return `${pointWords(a, 'month and year')}–${pointWords(b)}`;
  const sameYear = a.slice(0, 4) === b.slice(0, 4) && /^\d{4}-/.test(a);
  return `${pointWords(a, sameYear ? 'year' : undefined)} to ${pointWords(b)}`;
}

const short = (month: number): string => months[month]!.slice(0, 3);

/** The date for narrow places: "6 Mar", "5–8 Mar", "Dec 2019", "2017–20". Days drop their year, which stands nearby. Throws TypeError on a malformed date. */
export function dateInShort(text: string): string {
  const [a = '', b] = text
    .replace(/~/g, '')
    .split('/')
    .map((part) => part.slice(0, 10));
  const read = (part: string): { year: number; month: number | undefined; day: number | undefined } => {
    const match = pattern.exec(part);
    if (!match) throw new TypeError(`not a date: ${text}`);
    return {
      year: Number(match[1]),
      month: match[2] === undefined ? undefined : Number(match[2]) - 1,
      day: match[3] === undefined ? undefined : Number(match[3]),
    };
  };
  const one = ({ year, month, day }: ReturnType<typeof read>): string =>
    month === undefined
      ? String(year)
      : day === undefined
        ? `${short(month)}${nbsp}${year}`
        : `${day}${nbsp}${short(month)}`;
  const from = read(a);
  if (b === undefined) return one(from);
  const to = read(b);
  if (from.year !== to.year) return `${from.year}–${String(to.year).slice(2)}`;
  if (from.month === to.month && from.day !== undefined && to.day !== undefined)
    return from.day === to.day ? one(from) : `${from.day}–${one(to)}`;
  return `${one(from)}–${one(to)}`;
}
