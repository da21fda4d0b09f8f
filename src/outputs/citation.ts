import { Cite, plugins, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { dateInWords } from '../atlas/edtf';
import { AUTHOR, LANGUAGES, SITE_NAME } from '../site';
import type { CITE_ENDINGS } from './addresses';
import type { Citable } from './citable';
import { chicago, mla } from './citation-styles';

/** A page cited in every form offered. None holds a date of access: the reader's day is not the build's. */
export interface Citations {
  readonly apa: string;
  readonly mla: string;
  readonly chicago: string;
  /** `@online`, for BibLaTeX and reference managers: the content of the `.bib` file. */
  readonly biblatex: string;
  /** `@misc`, for classic BibTeX. */
  readonly bibtex: string;
  /** RIS, CRLF line ends. */
  readonly ris: string;
  /** Wikipedia's `{{cite web}}`. */
  readonly wikipedia: string;
}

const styles = (
  plugins.config as unknown as { get(name: '@csl'): { styles: { add(name: string, xml: string): void } } }
).get('@csl').styles;
styles.add('mla', mla);
styles.add('chicago', chicago);
// The plugin's ASCII mode drops what it has no command for, Arabic above all; we escape TeX's own characters instead.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

const dateParts = (day: string): number[] => day.split('-').map(Number);

/** The page as one CSL item of type `webpage`, its author literal: a group's name is never split. */
export function cslItem(page: Citable): CslItem {
  return {
    id: page.key,
    type: 'webpage',
    title: page.title,
    'container-title': SITE_NAME,
    author: [{ literal: AUTHOR }],
    issued: { 'date-parts': [dateParts(page.date)] },
    URL: page.url,
    language: LANGUAGES[0].tag,
    version: page.version,
    ...(page.abstract === undefined ? {} : { abstract: page.abstract }),
  };
}

/** One entry of a bibliography, as plain text. */
function reference(item: CslItem, template: string): string {
  const entries = new Cite(item).format('bibliography', {
    template,
    lang: 'en-US',
    format: 'text',
    asEntryArray: true,
  });
  return (entries as unknown as [string, string][])[0]![1].trim();
}

/** Characters that TeX reads as commands, escaped. A backslash has no place in our titles. */
const tex = (text: string): string => text.replace(/[&%$#_{}]/g, '\\$&');

/** BibLaTeX has no field for the site: its `organization` is where one looks for it. */
function biblatex(item: CslItem, page: Citable): string {
  const { 'container-title': site, ...rest } = item;
  const entry = {
    ...rest,
    title: tex(page.title),
    publisher: tex(String(site)),
    ...(page.abstract === undefined ? {} : { abstract: tex(page.abstract) }),
  };
  return `${new Cite(entry).format('biblatex').trim()}\n`;
}

/** Classic BibTeX knows neither site nor version nor day: the note carries them. */
function bibtex(item: CslItem, page: Citable): string {
  const { 'container-title': site, version: _version, abstract: _abstract, issued: _issued, ...rest } = item;
  const [year, month] = dateParts(page.date);
  const entry = {
    ...rest,
    title: tex(page.title),
    issued: { 'date-parts': [[year, month]] },
    note: tex(`${String(site)}, version ${page.version}, ${plainDate(page.date)}`),
  };
  return `${new Cite(entry).format('bibtex').trim()}\n`;
}

const plainDate = (day: string): string => dateInWords(day).replace(/\u00a0/g, ' ');

/**
 * The library maps an item to RIS fields; the lines are ours, because its own writer breaks an address after 70
 * characters and cuts the id. The order is that of the format's description: TY first, ER last.
 */
function ris(item: CslItem, page: Citable): string {
  const { 'container-title': site, version, ...rest } = item;
  const entry = { ...rest, 'collection-title': site, edition: version } as CslItem;
  const [fields] = new Cite(entry).format('ris', { format: 'object' }) as unknown as [
    Record<string, string | number | (string | number)[]>,
  ];
  const lines = Object.entries({ ...fields, ID: page.key, DA: page.date.replace(/-/g, '/') })
    .filter(([tag]) => tag !== 'TY')
    .flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${one}`));
  return [`TY  - ${String(fields!['TY'])}`, ...lines, 'ER  - ', ''].join('\r\n');
}

/** Wiki markup has four characters that would end a parameter early. */
const wiki = (text: string): string => text.replace(/[{}|[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function wikipedia(page: Citable): string {
  const parts = [
    ['url', page.url],
    ['title', wiki(page.title)],
    ['author', wiki(AUTHOR)],
    ['date', plainDate(page.date)],
    ['website', wiki(SITE_NAME)],
    ['language', LANGUAGES[0].tag.slice(0, 2)],
  ];
  return `{{cite web ${parts.map(([name, value]) => `|${name}=${value}`).join(' ')}}}`;
}

/** A page cited in every form, ready to copy. */
export function cite(page: Citable): Citations {
  const item = cslItem(page);
  return {
    apa: reference(item, 'apa'),
    mla: reference({ ...item, version: `version ${page.version}` }, 'mla'),
    chicago: reference(item, 'chicago'),
    biblatex: biblatex(item, page),
    bibtex: bibtex(item, page),
    ris: ris(item, page),
    wikipedia: wikipedia(page),
  };
}

/** The content of a page's citation file: BibLaTeX, RIS or CSL-JSON (a list of one item). */
export function citationFile(page: Citable, ending: (typeof CITE_ENDINGS)[number]): string {
  const item = cslItem(page);
  switch (ending) {
    case 'bib':
      return biblatex(item, page);
    case 'ris':
      return ris(item, page);
    case 'csl.json':
      return `${JSON.stringify([item], null, 2)}\n`;
  }
}

const html = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** HTML to paste: a quoted passage, where it stands, and which version said so. */
export function htmlBlockquote(page: Citable, passage: string): string {
  return (
    `<blockquote cite="${html(page.url)}">\n  <p>${html(passage)}</p>\n</blockquote>\n` +
    `<p>${html(AUTHOR)}, <cite><a href="${html(page.url)}">${html(page.title)}</a></cite>, ${html(SITE_NAME)}, ` +
    `${html(plainDate(page.date))} (version ${html(page.version)})</p>\n`
  );
}
