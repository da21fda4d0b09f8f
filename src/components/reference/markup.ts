/**
 * Stretches of running text as markup, in one piece: a template's formatter may break lines around elements, and a
 * line break before a comma prints as a space.
 */
import { dateInWords } from '../../atlas/edtf';
import { escaped } from '../../frame/paint';
import { directionOf, runsOf } from './scripts';
import { typographic, unbroken } from './typographic';

/** A name in a language of its own, isolated from the direction of the text around it. */
export function named(name: string, lang: string): string {
  const dir = directionOf(lang);
  return `<bdi lang="${escaped(lang)}"${dir ? ` dir="${dir}"` : ''}>${escaped(name)}</bdi>`;
}

/** Names that begin with an Arabic article: al-Dana, Ash-Sham. */
const articled = /(?<![\p{L}-])(?:[Aa][dlnrstz]|[Aa]sh)-\p{L}[\p{L}’]*/gu;

/**
 * Text as it is, for cells of tables: every name in another script marked with its language, and names that begin with
 * an article kept in one piece, which narrow columns would break after its hyphen.
 * @param languages of names that are not in their script's usual language
 */
export const marked = (text: string, languages: ReadonlyMap<string, string>): string =>
  runsOf(text)
    .map(({ text: run, lang }) =>
      lang ? named(run, languages.get(run) ?? lang) : escaped(run).replace(articled, '<span>$&</span>'),
    )
    .join('');

/** Prose of the data: its typography done, and every name in another script marked with its language. */
export function spelled(text: string): string {
  return runsOf(typographic(text))
    .map(({ text: run, lang }) => (lang ? named(run, lang) : escaped(run)))
    .join('');
}

/** Words around a hyphen or a range, with all that does not break from them: a break beside a box takes no heed of a comma or a no-break space. */
const compound = /[^ ]*[\p{L}\d][-–][\p{L}\d][^ ]*/gu;

/**
 * The same for a heading: compounds and ranges keep together, which its few large words would break after the hyphen. They
 * are boxes, not words without breaks: where letters are very large, they break all the same.
 */
export const headed = (text: string): string =>
  runsOf(typographic(text))
    .map(({ text: run, lang }) =>
      lang ? named(run, lang) : escaped(run).replace(compound, '<span class="unsplit">$&</span>'),
    )
    .join('');

/** Rendered Markdown, its quotation marks set: the rest of its typography done, in the text between its tags. */
export const typeset = (html: string): string =>
  html.replace(/<[^>]*>|[^<>]+/g, (part) => (part.startsWith('<') ? part : unbroken(part)));

/** A link around prose. `address` is a full path or address, as `href()` gives it. */
export const linked = (address: string, text: string): string =>
  `<a href="${escaped(address)}">${spelled(text)}</a>`;

/** A date in words, machine-readable at both ends of an interval. @throws TypeError on a malformed date */
export function dated(date: string): string {
  const [from = '', to] = date.replaceAll('~', '').split('/');
  const time = (at: string, words: string): string => `<time datetime="${at}">${words}</time>`;
  const words = dateInWords(date);
  const [first = '', between = '', last = ''] =
    to === undefined || to === from ? [words] : words.split(/(–| to )/);
  return last === '' ? time(from, words) : `${time(from, first)}${between}${time(to ?? from, last)}`;
}
