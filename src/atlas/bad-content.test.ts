/** The real content and data, spoilt one thing at a time: each must be refused with its file, its line and a helpful text. */
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from './fault';
import { copyProject, type Changes, type ProjectCopy } from './spoiling';

/** One thing spoilt. */
interface Spoil {
  readonly what: string;
  readonly file: string;
  /** The file's new content; null deletes it. */
  readonly change: (text: string) => string | Uint8Array | null;
  /** What the fault must say. */
  readonly says: RegExp;
  /** Where it must say so, if not on the first line that differs: where this matches the new text; "file" for the file as a whole. */
  readonly at?: RegExp | 'file' | undefined;
  /** Where it must say so, if not in the file itself. */
  readonly in?: string | undefined;
}

type More = Pick<Spoil, 'at' | 'in'>;

/** Replaces what matches; a pattern that matches nothing is a mistake of the test. */
function swap(what: string, file: string, from: string | RegExp, to: string, says: RegExp, more: More = {}): Spoil {
  const change = (text: string): string => {
    const changed = typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to);
    if (changed === text) throw new RangeError(`"${what}": ${file} does not hold ${String(from)}`);
    return changed;
  };
  return { what, file, change, says, ...more };
}

const write = (what: string, file: string, change: Spoil['change'], says: RegExp, more: More = {}): Spoil => ({ what, file, change, says, ...more });

const [one, two, three, four, five] = ['1-moscow-agreement', '2-first-violations', '3-syrian-offensive', '4-erdogans-threats', '5-irans-signal'].map((name) => `content/chapters/${name}.mdx`) as [string, string, string, string, string];
const claims = (chapter: string): string => chapter.replace('content/chapters', 'data/claims').replace('.mdx', '.yaml');
const sources = (chapter: string): string => claims(chapter).replace('/claims/', '/sources/');
const events = (chapter: string): string => claims(chapter).replace('/claims/', '/events/');
const scenes = (name: string): string => `data/scenes/${name}.yaml`;
const [places, control, line, roads, posts, labels] = ['places', 'control', 'line-of-contact', 'roads', 'posts', 'geography/labels'].map((name) => `data/${name}.csv`) as [string, string, string, string, string, string];
const shape = (name: string): string => `data/geography/${name}.geojson`;
const actors = 'data/actors/actors.yaml';

/** The first sentence of a chapter that has no markup, its words and its mark apart. */
const sentence = /\[([A-Z][^\][<*"]{30,}\.)\]\((claim:[a-z0-9+-]+)\)/;
const step = /<Step id="([^"]+)" heading="([^"]+)" scene="([^"]+)" claim="([^"]+)">/;
const secondStep = /(<Step [\s\S]*?)<Step id="([^"]+)" heading="([^"]+)" scene="([^"]+)" claim="([^"]+)">/;
/** A new row at the end of a file. */
const end = /$(?![\s\S])/;

/** Files that cannot be read at all. Each hides what stood in it, so they are spoilt apart from the rest. */
const unreadable: readonly Spoil[] = [
  write('an empty file', 'data/camps.yaml', () => '', /the file is empty/, { at: 'file' }),
  write('a file of spaces', 'data/text-hosts.yaml', () => ' \n\n\t', /the file is empty/, { at: 'file' }),
  write('a file of comments', 'data/loaded-words.yaml', () => '# Nothing yet\n', /must be a list of rows/),
  write('a missing file', 'data/counts.yaml', () => null, /missing or cannot be read/, { at: 'file' }),
  write('a missing folder', 'data/tables', () => null, /there is no \.yaml file in this folder/, { at: 'file' }),
  write('a huge file', claims(one), (text) => text + '# filler\n'.repeat(120_000), /has 1\d{6} bytes.*|bytes/, { at: 'file' }),
  write('a huge chapter', one, (text) => `${text}\n${'{/* filler */}\n'.repeat(8000)}`, /bytes/, { at: 'file' }),
  write('Latin-1', sources(one), (text) => Buffer.from(text.replace(/^ {2}title: /m, '  title: Münchner '), 'latin1'), /not UTF-8/, { at: /M.nchner/ }),
  write('UTF-16', events(one), (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), /not UTF-8/),
  write('UTF-16 without its mark', events(two), (text) => Buffer.from(text, 'utf16le'), /U\+0000/),
  write('a failed conversion', sources(two), (text) => text.replace(/^ {2}title: /m, '  title: M\ufffdnchner '), /U\+FFFD/),
  write('a picture under the name of text', labels, () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /not UTF-8/),
  write('an override of reading direction', five, (text) => text.replace(/^title: /m, 'title: \u202e'), /U\+202E/),
  swap('a merge conflict', claims(two), /^- id: /m, '<<<<<<< HEAD\n- id: ', /merge conflict/),
  swap('YAML: a tab', claims(three), /^ {2}status: /m, '\tstatus: ', /not readable YAML/),
  swap('YAML: an unclosed list', claims(four), /^( {2}places: \[[^\]\n]*)\]/m, '$1', /not readable YAML/, { at: /(?<=^ {2}places: \[[^\]\n]*\n) {2}/m }),
  swap('YAML: an unclosed quotation', events(three), /^( {2}date: '[^'\n]*)'/m, '$1', /not readable YAML/),
  swap('YAML: a key twice', events(four), /^( {2}party: .*)$/m, '$1\n$1', /Map keys must be unique/, { at: /(?<=^ {2}party: .*\n) {2}party: /m }),
  swap('YAML: an unknown anchor', events(five), /^ {2}party: .*$/m, '  party: *nobody', /names an anchor that is not set before it/),
  swap('YAML: code', sources(three), /^ {2}title: .*$/m, '  title: !!js/function "return 1"', /Unresolved tag/),
  write('YAML: a bomb of aliases', sources(four), () => `- &a [x]\n- &b [${'*a, '.repeat(99)}]\n- [${'*b, '.repeat(99)}]\n`, /resource exhaustion/, { at: /- &a/ }),
  write('YAML: a map for a list', actors, (text) => `rows:\n${text.replace(/^(?=.)/gm, '  ')}`, /must be a list of rows/),
  write('YAML: the wrong page', scenes('aims-table'), () => '<!doctype html>\n<title>404</title>\n', /takes fields/),
  swap('front matter: a colon', two, /^standfirst: >-\n {2}/m, 'standfirst: note: ', /not readable YAML/),
  swap('front matter: never closed', 'content/glossary/m4.md', /\n---\n/, '\n', /no front matter/, { at: /^---/ }),
  swap('front matter: none', 'content/pages/about.md', /^---\n/, '', /no front matter/),
  swap('MDX: an unclosed step', three, /<\/Step>\s*$/, '', /not readable MDX: Expected a closing tag/, { at: /<Step (?![\s\S]*<Step )/ }),
  swap('MDX: a stray brace', four, sentence, '[$1 {]($2)', /not readable MDX/),
  swap('CSV: an unclosed quotation mark', places, /,([^,\n"]*)\n(?=aleppo,)/, ',"$1\n', /a quotation mark (?:opens here and is never closed|stands inside a field or is not followed)/),
  swap('CSV: a quotation mark inside', control, /^(idlib,\w+)/m, '$1"', /a quotation mark stands inside a field/),
  swap('CSV: a column misspelt', line, 'half_width_km', 'half_width', /there is no column "half_width"/),
  swap('CSV: a column twice', roads, 'road,seq,lon', 'road,seq,seq', /the column "seq" stands twice/),
  write('CSV: a header alone', posts, (text) => text.split('\n')[0]!, /the file has no rows/, { at: /^/ }),
  swap('GeoJSON: a comma too many', shape('lakes'), /\}\s*\]\s*\}\s*$/, '},]}', /not readable JSON/),
  write('GeoJSON: the wrong page', shape('golan'), () => '<!doctype html>\n<title>404</title>\n', /not readable JSON/),
  write('GeoJSON: a missing file', shape('zones'), () => null, /the file is missing: maps are drawn from it/, { at: 'file' }),
];

/** Rows that are wrong by themselves. */
const invalid: readonly Spoil[] = [
  swap('a place without a local name', places, /^(aleppo,(?:[^,\n]*,){7})[^,\n]*/m, '$1', /"name_local" is empty/),
  swap('a name in an unknown language', places, /^(ankara,(?:[^,\n]*,){8})\w+/m, '$1turkish', /"name_local_lang" cannot be "turkish"/),
  swap('a place at no number', places, /^(ariha,[^,]*,[^,]*,)/m, '$1E', /"lon" takes a number, not "E/),
  swap('a place beyond the pole', places, /^(afis,[^,]*,[^,]*,[^,]*,)[^,]*/m, '$195', /"lat" is 95/),
  swap('path traversal in an id', places, /^afrin,/m, '../../../etc/passwd,', /"id" cannot be "\.\.\/\.\.\/\.\.\/etc\/passwd"/),
  swap('script in a name', places, /^(adana,)[^,]*/m, '$1<img src=x onerror=alert(1)>', /"name" cannot be "<img/),
  swap('a comma too many', places, /^(azaz,[^\n]*)/m, '$1,', /this row has 17 fields, the header 16/),
  swap('a holder misspelt', control, /^(idlib,)opposition/m, '$1oposition', /"holder" cannot be "oposition"/),
  swap('a day that never was', control, /^(saraqib,\w+,)[^,]*/m, '$12020-02-30', /"as_of" cannot be "2020-02-30"/),
  swap('a band too narrow', line, /^(7,[^\n]*,)2(,B-C)/m, '$10.2$2', /"half_width_km" is 0\.2/),
  swap('another road', roads, /^M4,3,/m, 'M6,3,', /"road" cannot be "M6"/),
  swap('an era misspelt', posts, /,astana,/, ',Astana,', /"era" cannot be "Astana"/),
  swap('an unknown level', labels, /,region,([^,\n]+),/, ',regions,$1,', /"levels\.0" cannot be "regions"/),
  swap('a party misspelt', 'data/camps.yaml', /party: russia/, 'party: rusia', /"party" cannot be "rusia"/),
  swap('a short name too long', actors, /^ {2}short: .*$/m, '  short: A short name that is far too long', /"short" has 33 characters/),
  swap('a list for a text', actors, /^ {2}description: >-\n.*\n(?: {4}.*\n)*/m, '  description: [one, two]\n', /"description" takes text/),
  swap('script for an address', sources(one), /url: https?:\/\/\S+/, 'url: javascript:alert(document.domain)', /"url" cannot be "javascript:/),
  swap('a file for an address', sources(two), /url: https?:\/\/\S+/, 'url: file:///etc/passwd', /"url" cannot be "file:/),
  swap('a name and password in an address', sources(three), /url: https?:\/\/(\S+)/, 'url: https://user:secret@$1', /"url" cannot be "https:\/\/user:/),
  swap('a language unknown', sources(four), /language: \w+/, 'language: english', /"language" cannot be "english"/),
  swap('a field misspelt', claims(one), /^ {2}status_note:/m, '  status-note:', /there is no field "status-note"/, { at: /^ {2}status-note:/m }),
  swap('a status misspelt', claims(two), /status: corroborated/, 'status: corrobarated', /"status" cannot be "corrobarated"/),
  swap('no account', claims(three), /^ {2}accounts:\n(?: {4}.*\n)+/m, '  accounts: []\n', /"accounts" lists 0/),
  swap('a quotation of 25 words', claims(four), /^ {6}says: /m, `      quote: ${'word '.repeat(25).trim()}\n      says: `, /"accounts\.0\.quote" cannot be/, { at: /^ {6}quote: word/m }),
  swap('an impossible hour', events(one), /^ {2}date: .*$/m, "  date: '2020-03-06T25:00'", /"date" cannot be "2020-03-06T25:00"/),
  swap('an interval that ends before it begins', events(two), /^ {2}date: .*$/m, "  date: '2020-03-08/2020-03-06'", /"date" cannot be/),
  swap('a date in words', events(three), /^ {2}date: .*$/m, '  date: 6 March 2020', /"date" cannot be "6 March 2020"/),
  swap('a bare year', events(four), /^ {2}date: .*$/m, '  date: 2020', /"date" takes text, not 2020/),
  swap('a title too long', events(five), /^ {2}title: .*$/m, `  title: ${'long '.repeat(13)}`, /"title" has \d+ characters/),
  swap('less than nothing', 'data/counts.yaml', /value: \d+/, 'value: -1', /"value" is -1/),
  swap('half a violation', 'data/counts.yaml', /value: (\d+)(?=[\s\S]*value: )/, 'value: $1.5', /"value" takes a whole number/),
  swap('a cell too long', 'data/tables/photo-retellings.yaml', /text: not given/, `text: ${'not '.repeat(16)}given`, /"rows\.\d+\.cells\.\w+\.text" has \d+ characters/),
  swap('an unknown kind of figure', scenes('after-timeline'), 'kind: timeline', 'kind: timelines', /"kind" cannot be "timelines"/),
  swap('no kind of figure', scenes('deals-timeline'), 'kind: timeline\n', '', /"kind" is missing/),
  swap('an unknown layer', scenes('villages-map'), /layers: \{/, 'layers: { coridor: lifted,', /there is no field "coridor"|"scenes\.\d+\.layers\.coridor"/, { at: /coridor/ }),
  swap('an emphasis misspelt', scenes('iran-map'), /lifted/, 'raised', /cannot be "raised"/),
  swap('a description missing', scenes('first-hours-timeline'), /^ {4}description: >-\n(?: {6}.*\n)+/m, '', /"scenes\.0\.description" is missing/, { at: /(?<=^scenes:\n) {2}- id: /m }),
  swap('a note of one word', scenes('posts-map'), /^( {8}text: ).*$/m, '$1here', /"scenes\.\d+\.notes\.\d+\.text" cannot be "here"/),
  swap('a camera at nothing', scenes('moscow-agreement-map'), /look: \[[^\]]*\]/, 'look: []', /"scenes\.\d+\.look" lists 0/),
  swap('a picture described at too great length', scenes('renderings-table'), /^ {4}alt: (?:>-\n(?: {6}.*\n)+|.*\n)/m, `    alt: ${'word '.repeat(40)}\n`, /"scenes\.0\.alt" has 199 characters/),
  swap('a host with its protocol', 'data/text-hosts.yaml', /host: southfront\.org/, 'host: https://southfront.org', /"host" cannot be/),
  swap('a loaded word without a reason', 'data/loaded-words.yaml', /^ {2}reason: >-\n(?: {4}.*\n)+/m, '', /"reason" is missing/, { at: /^- pattern/m }),
  swap('a chapter without a description', one, /^description: >-\n(?: {2}.*\n)+/m, '', /"description" is missing/, { at: /^id: /m }),
  swap('a chapter without a number', two, /^number: .*\n/m, '', /"number" is missing/, { at: /^id: /m }),
  swap('a chapter numbered by a word', three, /^number: 3/m, 'number: three', /"number" takes a number/),
  swap('half a box', four, / {2}unshown:\n(?: {4}.*\n)+/, '', /"box\.unshown" is missing/, { at: /^box:/m }),
  swap('path traversal in a slug', five, /^id: .*$/m, 'id: ../../irans-signal', /"id" cannot be "\.\.\/\.\.\/irans-signal"/),
  swap('an explanation too long', 'content/glossary/m5.md', /^short: >-\n {2}/m, `short: >-\n  ${'long '.repeat(31)}`, /"short" cannot be/, { at: /^short/m }),
  swap('a page without a title', 'content/pages/methods.md', /^title: .*\n/m, '', /"title" is missing/, { at: /^description/m }),
  swap('a point outside the maps', shape('coast'), /\[3\d\.\d+, ?3\d\.\d+\]/, '[-36.1, 35.2]', /cannot be \[-36\.1,35\.2\]/),
  swap('a point with its latitude first', shape('border-tr-sy'), /\[(3\d\.\d+), ?(3\d\.\d+)\]/, '[35.5, 36.5, 0]', /lists 3/),
  swap('another form of geometry', shape('rivers'), 'LineString', 'Curve', /"features\.0\.geometry\.type" cannot be "Curve"/),
];

/** Rows, pictures and prose that are wrong only beside others. */
const wrong: readonly Spoil[] = [
  // Places, control, line, roads, posts
  swap('a place outside the maps', places, /^(idlib,[^,]*,[^,]*,)[^,]*/m, '$1136.63', /place "idlib" lies at 136\.63/),
  swap('longitude and latitude exchanged', places, /^(kafr-nabl,[^,]*,[^,]*),([^,]*),([^,]*)/m, '$1,$3,$2', /"kafr-nabl" lies \d+ km from the line of contact/, { in: control, at: /^kafr-nabl,/m }),
  swap('a row twice', places, /^(aleppo,.*\n)/m, '$1$1', /place "aleppo" stands twice; first at data\/places\.csv:\d+/, { at: /(?<=^aleppo,.*\n)aleppo,/m }),
  swap('an alias that is another place', places, /^(idlib,.*),[^,\n]*$/m, '$1,aleppo', /the alias "aleppo" of "idlib" belongs to "aleppo"/),
  swap('a name in another script', places, /^(idlib,(?:[^,\n]*,){7})[^,\n]*/m, '$1Idlib', /"Idlib" is not written in the script of "ar"/),
  swap('two places at one point', places, /^(hama,[^,]*,[^,]*),[^,]*,[^,]*/m, '$1,36.6339,35.9306', /position "36\.6339, 35\.9306" stands twice/, { at: /^idlib,/m }),
  swap('a place renamed', places, /^saraqib,/m, 'sarakib,', /there is no place "saraqib"/, { in: control, at: /^saraqib,/m }),
  swap('a holder on the wrong side of the line', control, /^saraqib,government/m, 'saraqib,opposition', /"saraqib" is held by the opposition but lies/),
  swap('a control row for no place', control, /^hass,/m, 'has,', /there is no place "has"/),
  swap('a control row twice', control, /^hass,.*\n/m, '$&$&', /control row "hass" stands twice/, { at: /(?<=^hass,.*\n)hass,/m }),
  swap('a point of the line far away', line, /^20,36\.553/m, '20,37.553', /point 20 lies \d+ km from "kafr-nabl"/),
  swap('a point of the line twice', line, /^21,/m, '20,', /point of the line of contact "20" stands twice/),
  swap('the sides of the line exchanged', line, /^(15,[^,]*,[^,]*),([^,]*),([^,]*)/m, '$1,$3,$2', /point 15 names "al-ankawi" on the government's side/),
  swap('a road past its town', roads, /^(M4,27,)36\.391/m, '$136.45', /the M4 passes "Mushayrifah" \d\.\d km from the place/),
  swap('a road in another country', roads, /^(M4,30,)[^,]*,[^,]*/m, '$135.7,36.4', /point 30 lies|the M4/),
  swap('a road point twice', roads, /^M4,31,/m, 'M4,30,', /road point "M4 30" stands twice/),
  swap('a post of no source', posts, /wikipedia-undated-april-august-2019/, 'wikipedia-april-2019', /there is no source "wikipedia-april-2019"/),
  swap('a post after its source', posts, /2020-03-20/, '2020-04-20', /the post at "bsanqul" is dated 2020-04-20, after/),
  swap('a post of no claim', posts, /new-posts-march/, 'new-post-march', /there is no claim "new-post-march"/),
  swap('a label twice', labels, /^syria,/m, 'turkey,', /map label "turkey" stands twice/),
  swap('a label without its language', labels, /,سوريا,ar,/, ',سوريا,,', /has a local name without a language/),
  // Shapes
  write('geometry wound the wrong way', shape('golan'), (text) => {
    const value = JSON.parse(text) as { features: { geometry: { coordinates: unknown[][] } }[] };
    value.features[0]!.geometry.coordinates[0]!.reverse();
    return JSON.stringify(value);
  }, /ring 1 of "golan" is wound the wrong way/, { at: /^/ }),
  swap('a shape twice', shape('lakes'), /"id": ?"([^"]+)"([\s\S]*?)"id": ?"[^"]+"/, '"id":"$1"$2"id":"$1"', /feature "[^"]+" stands twice/, { at: /(?<="Feature"[\s\S]*)\{\s*"type": ?"Feature"/ }),
  // People, camps, words
  swap('a camp twice', 'data/camps.yaml', '- id: russian-state', '- id: source-document', /camp "source-document" stands twice/),
  swap('a loaded word in a camp', 'data/camps.yaml', / {2}name: (.*)$/m, '  name: $1 terrorists', /"terrorists" stands in our own voice/),
  swap('an actor of no source', actors, /sources: \[peacerep/, 'sources: [peacrep', /there is no source "peacrep-/),
  swap('a loaded word about an actor', actors, /^( {2}description: >-\n {4})/m, '$1Its militants did it. ', /"militants" stands in our own voice/, { at: /^ {2}description/m }),
  swap('a name under the wrong language', actors, /\{ lang: ru,/, '{ lang: ar,', /is not written in the script of "ar"/),
  swap('a word that is no pattern', 'data/loaded-words.yaml', 'pattern: piece of cake', "pattern: 'cake('", /"cake\(" is no regular expression/),
  swap('a pattern that matches all', 'data/loaded-words.yaml', 'pattern: painful reminder', "pattern: '(?:painful reminder)?'", /matches the empty text/),
  swap('an exception that stands nowhere', 'data/loaded-words.yaml', /(- pattern: courageous\(\?:ly\)\?\n(?: {2}.*\n| {4}.*\n)*)/, '$1  exceptions: [{ sentence: This sentence stands nowhere., why: A test. }]\n', /the exception "This sentence stands nowhere\." stands nowhere/, { at: /exceptions: \[\{ sentence: This/ }),
  swap('a host twice', 'data/text-hosts.yaml', end, '- { host: southfront.org, reason: Once more. }\n', /host "southfront\.org" stands twice/),
  // Sources
  swap('a recalled source called exact', sources(one), /( {2}address: exact\n(?: {2}.*\n)*? {2}access: )\w+/, '$1recalled', /is recalled, so it is never linked/, { at: /address: exact\n(?: {2}.*\n)*? {2}access: recalled/ }),
  swap('a sanctioned site called exact', sources(two), /(url: https:\/\/southfront\S+\n {2}address: )text-only/, '$1exact', /is printed as text only \(data\/text-hosts\.yaml\)/),
  swap('an exact address without one', sources(three), /^ {2}url: .*\n( {2}address: exact)/m, '$1', /has the address "exact" but no url/),
  swap('a source without a date', sources(four), /^ {2}issued: .*\n/m, '', /source "[^"]+" has no date/, { at: /^- id: /m }),
  swap('a source of no camp', sources(five), /^ {2}camp: .*$/m, '  camp: iran-state', /there is no camp "iran-state"/),
  swap('a source of no actor', sources(five), /^ {2}actor: .*$/m, '  actor: nobody-at-all', /there is no actor "nobody-at-all"/),
  swap('a source never used', sources(one), end, "- id: spare\n  type: webpage\n  title: Spare\n  publisher: Nobody\n  issued: '2020'\n  address: none\n  language: en\n  camp: other-press\n  access: read\n", /source "spare" is never used/),
  swap('one address for two sources', sources(two), end, "- id: spare-two\n  type: webpage\n  title: Spare\n  publisher: Nobody\n  issued: '2020'\n  url: https://southfront.org/new-idlib-ceasefire-is-already-crumbling-and-nobody-is-surprised/\n  address: text-only\n  language: en\n  camp: other-press\n  access: read\n", /address "https:\/\/southfront\.org\S*" stands twice/),
  // Claims
  swap('a claim at no place', claims(one), /^ {2}places: \[/m, '  places: [idlub, ', /there is no place "idlub"/),
  swap('a claim about nobody', claims(two), /^ {2}actors: \[/m, '  actors: [hst, ', /there is no actor "hst"/),
  swap('an account by nobody', claims(three), /^ {4}- by: .*$/m, '    - by: sorh', /there is no actor "sorh"/),
  swap('an account of no source', claims(four), /^( {6}sources: \[)/m, '$1no-such-source, ', /there is no source "no-such-source"/),
  swap('an account dated after its source', claims(five), /^( {6}date: )'20\d\d[^'\n]*'/m, "$1'2026-01-01'", /is dated 2026-01-01, after its source was published/),
  swap('a claim twice', claims(one), /^- id: (.*)\n([\s\S]*?)^- id: .*$/m, '- id: $1\n$2- id: $1', /claim "[^"]+" stands twice/, { at: /(?<=^- id: [\s\S]*)^- id: /m }),
  swap('a claim never used', claims(two), end, "- id: spare-claim\n  statement: It is spare.\n  status: single-source\n  status_note: A test.\n  accounts: [{ by: sohr, sources: [south-front-2020-03-video-script], date: '2020-03', says: It is. }]\n", /claim "spare-claim" is never used/),
  swap('one camp called corroborated', claims(three), end, "- id: spare-three\n  statement: It is spare.\n  status: corroborated\n  status_note: A test.\n  accounts: [{ by: sohr, sources: [south-front-2020-03-video-script], date: '2020-03', says: It is. }]\n", /all its sources share the camp "source-document"/, { at: /status: corroborated\n {2}status_note: A test/ }),
  swap('one account called disputed', claims(four), end, "- id: spare-four\n  statement: It is spare.\n  status: disputed\n  status_note: A test.\n  accounts: [{ by: sohr, sources: [south-front-2020-03-video-script], date: '2020-03', says: It is. }]\n", /is called disputed but has one account/, { at: /status: disputed\n {2}status_note: A test/ }),
  swap('a loaded word in a statement', claims(two), /^( {2}statement: (?:>-\n {4})?)/m, '$1The regime did it. ', /"regime" stands in our own voice/, { at: /^ {2}statement: /m }),
  swap('a quotation mark without its partner', claims(three), /^( {2}status_note: (?:>-\n {4})?)/m, '$1So "one side says. ', /a quotation mark has no partner/, { at: /^ {2}status_note: /m }),
  // Events, counts, tables
  swap('an event at no place', events(one), /^ {2}places: \[/m, '  places: [mosow, ', /there is no place "mosow"/),
  swap('an event of no claim', events(two), /^ {2}claim: .*$/m, '  claim: no-such-claim', /there is no claim "no-such-claim"/),
  swap('an event of no chapter', events(three), /^ {2}chapters: \[/m, '  chapters: [the-offensive, ', /there is no chapter "the-offensive"/),
  swap('an event after its sources', events(four), /^(- id: convoys-350\n {2}date: ).*$/m, "$1'2099'", /is dated 2099, after the last of its sources/),
  swap('an event twice', events(five), /^- id: (.*)\n([\s\S]*?)^- id: .*$/m, '- id: $1\n$2- id: $1', /event "[^"]+" stands twice/, { at: /(?<=^- id: [\s\S]*)^- id: /m }),
  swap('a count that says nothing', 'data/counts.yaml', /^ {2}value: .*\n/m, '', /has neither a value nor words/, { at: /^- id: /m }),
  swap('a count never drawn', 'data/counts.yaml', end, "- { id: spare, date: '2020-03-06', by: sohr, value: 1, of: x, unit: deaths, claim: violation-counts, sources: [south-front-2020-03-video-script] }\n", /count "spare" is never used/),
  swap('a cell left out', 'data/tables/photo-retellings.yaml', /^ {8}place: .*\n/m, '', /says nothing in column "place"/, { at: /^ {6}cells:/m }),
  swap('a cell in no column', 'data/tables/aims-outcomes.yaml', /^( {6}cells:\n)/m, '$1        spare: { text: x, kind: stated }\n', /the table has no column "spare"/),
  swap('a row of a table twice', 'data/tables/erdogan-renderings.yaml', /^( {2}rows:\n {4}- id: )(.*)\n([\s\S]*?)^ {4}- id: .*$/m, '$1$2\n$3    - id: $2', /row "[^"]+" stands twice here/, { at: /(?<=^ {2}rows:\n {4}- id: [\s\S]*)^ {4}- id: /m }),
  // Pictures
  swap('a camera at no place', scenes('first-violations-map'), /look: \[/, 'look: [fleifal, ', /there is no place "fleifal"/),
  swap('a measure without its margin', scenes('first-violations-map'), /label: about 20 km, ± 2 km/, 'label: about 20 km', /does not say how far and how exact/),
  swap('a measure that is not so', scenes('first-violations-map'), /label: about 18 km, ± 2 km/, 'label: about 11 km, ± 2 km', /but "fatterah" lies \d+\.\d km from the M4/),
  swap('a place shown that is none', scenes('villages-map'), 'places: { ', 'places: { kafr-nebl: normal, ', /there is no place "kafr-nebl"/),
  swap('a camera that makes room for what is hidden', scenes('first-violations-map'), /look: \[([^\]]*)\]([\s\S]*?)( {4}places:\n)/, 'look: [$1, aleppo]$2$3      aleppo: hidden\n', /makes room for "aleppo", which it hides/),
  swap('a line to nowhere', scenes('iran-map'), /to: damascus, style/, 'to: damscus, style', /there is no place "damscus"/),
  swap('a note outside the maps', scenes('iran-map'), /- \{ at: tehran,/, '- { at: [151.4, 35.7],', /lies at 151\.4, 35\.7, outside the maps/),
  swap('a jump between levels', scenes('posts-map'), /level: greater-idlib/, 'level: region', /jumps from/, { in: four, at: /<Step [^>]*scene="posts-late-march"/ }),
  swap('an event of no timeline', scenes('deals-timeline'), /events: \[/, 'events: [no-such-event, ', /there is no event "no-such-event"/),
  swap('an event out of view', scenes('after-timeline'), /^( {4}look: ).*$/m, "$1'2019-01-01/2019-01-05'", /lies outside the interval in view/, { at: /(?<=^ {4}events:(?:\n {6}| \{ )?)\S/m }),
  swap('an event in two lanes', scenes('warnings-timeline'), /^( {4}events: \[)([^,\]]+)([\s\S]*?^ {4}events: \[)/m, '$1$2$3$2, ', /stands in lane "[^"]+" already/),
  swap('a note at no event', scenes('first-hours-timeline'), /^( {4}notes:\n {6}- at: ).*$/m, '$1no-such-event', /there is no event of this timeline "no-such-event"/),
  swap('a count of no chart', scenes('violation-counts-chart'), /counts: \[russia-6-march/, 'counts: [rusia-6-march', /there is no count "rusia-6-march"/),
  swap('a table of no rows', scenes('photograph-table'), /^table: .*$/m, 'table: photo-retelling', /there is no table "photo-retelling"/),
  swap('a cell of no table', scenes('aims-table'), 'withdrawal/outcome', 'withdrawal/result', /there is no row or cell of this table "withdrawal\/result"/),
  swap('a figure under another name', scenes('villages-timeline'), /^id: .*$/m, 'id: village-timeline', /"village-timeline" stands in a file of another name/),
  swap('a scene without a step', scenes('villages-timeline'), /^ {2}- id: .*$/m, '  - id: spare-scene', /scene "spare-scene" belongs to no step/),
  swap('a picture with the notes of the one before', scenes('first-violations-map'), /^( {4}notes:\n(?: {6,}.*\n)+)([\s\S]*?)^ {4}notes:\n(?: {6,}.*\n)+/m, '$1$2$1', /has the same notes as the one before/, { in: two, at: /<Step [^>]*scene="first-night-claims"/ }),
  swap('words that lean on colour', scenes('photograph-table'), /^( {4}description: >-\n {6})/m, '$1The cells in red are new. ', /"in red" leans on colour/, { at: /^ {4}description/m }),
  // Steps
  swap('a step without a scene', one, step, '<Step id="$1" heading="$2" scene="no-such-scene" claim="$4">', /names scene "no-such-scene", which does not exist/),
  swap('a step that names no scene', two, step, '<Step id="$1" heading="$2" claim="$4">', /<Step> needs scene="…"/),
  swap('a scene shown twice', three, secondStep, '$1<Step id="$2" heading="$3" scene="villages-located" claim="$5">', /already belongs to step|names scene/),
  swap('a step without a heading', four, step, '<Step id="$1" heading="" scene="$3" claim="$4">', /heading of <Step> is empty/),
  swap('script in a heading', five, step, '<Step id="$1" heading="<script>alert(1)</script>" scene="$3" claim="$4">', /heading of <Step> holds "<" or ">"/),
  swap('path traversal in a step id', one, step, '<Step id="../../../evil" heading="$2" scene="$3" claim="$4">', /"\.\.\/\.\.\/\.\.\/evil" is no step id/),
  swap('the id of another page', two, step, '<Step id="full" heading="$2" scene="$3" claim="$4">', /the step id "full" is the address of another page/),
  swap('a step twice', three, /<Step id="([^"]+)"([\s\S]*?)<Step id="[^"]+"/, '<Step id="$1"$2<Step id="$1"', /step "[^"]+" stands twice in this chapter/),
  swap('a chapter without steps', four, /<Step [\s\S]*/, '', /the chapter has no steps/, { at: /^/ }),
  swap('a chapter of few steps', five, /(<Step [\s\S]*?<\/Step>\s*){4}/, '$1', /the chapter has \d steps/, { at: /^id: /m }),
  swap('a chapter under another number', one, /^number: 1/m, 'number: 7', /chapter 7 "[^"]+" stands in a file of another name/, { at: /^id: /m }),
  swap('a box of no claim', two, /( {2}disputed:\n[\s\S]*?claims: \[)/, '$1no-such-claim, ', /there is no claim "no-such-claim"/),
  // Sentences
  swap('an unmarked sentence', one, sentence, '$1', /stands outside a claim/),
  swap('a sentence of no claim', two, sentence, '[$1](claim:no-such-claim)', /there is no claim "no-such-claim"/),
  swap('a sentence of no source', three, sentence, '[$1]($2?by=no-such-source)', /source "no-such-source" does not carry the claim/),
  swap('two sentences in one mark', four, sentence, '[$1 So it was.]($2)', /holds more than one sentence/),
  swap('a full stop outside', five, /\[([A-Z][^\][<*"]{30,})\.\]\((claim:[a-z0-9+-]+)\)/, '[$1]($2).', /has no full stop inside its claim mark/),
  swap('a transition that states', one, sentence, '[$1]($2) [Then HTS took 12 villages.](plain)', /the transition "Then HTS took 12 villages\." states something/),
  swap('a loaded word', two, sentence, '[The terrorists came.]($2) [$1]($2)', /"terrorists" stands in our own voice/),
  swap('a quotation too long', three, sentence, `[They said "${'word '.repeat(30).trim()}".]($2) [$1]($2)`, /a quotation of 30 words/),
  swap('words for a mouse', four, sentence, '[Click here to see.]($2) [$1]($2)', /"Click here" leans on colour or pointing/),
  swap('a step too long', five, sentence, `${'[It went on and on and on.]($2) '.repeat(20)}[$1]($2)`, /has \d{3} words/, { at: /<Step (?=(?:(?!<Step )[\s\S])*It went on)/ }),
  swap('a term that is none', one, sentence, '[It was a <Term id="no-such-term">term</Term>.]($2) [$1]($2)', /there is no glossary term "no-such-term"/),
  swap('somebody unknown', two, sentence, '[It was <Who id="nobody-at-all">him</Who>.]($2) [$1]($2)', /there is no actor "nobody-at-all"/),
  swap('a name in no language', three, sentence, '[It was <Name lang="xyz">it</Name>.]($2) [$1]($2)', /"xyz" is no language of this site/),
  swap('accounts of no claim', four, /<\/Step>/, '<Accounts of="no-such-claim" />\n\n</Step>', /there is no claim "no-such-claim"/, { at: step }),
  swap('HTML in a sentence', five, sentence, '[It was <b onclick="alert(1)">so</b>.]($2) [$1]($2)', /<b> may not stand in a chapter/),
  swap('a script in a step', one, sentence, '[$1]($2)\n\n<script>alert(1)</script>\n\n', /<script> may not stand in a step/, { at: /<script>/ }),
  swap('code in a sentence', two, sentence, '[It was {process.exit(1)} so.]($2) [$1]($2)', /a \{…\} expression may not stand in a sentence/),
  swap('code between steps', three, /\n<Step /, '\nexport const x = 1\n\n<Step ', /an import or export may not stand between steps/),
  swap('a link to elsewhere', four, sentence, '[$1](https://evil.example/)', /"https:\/\/evil\.example\/" is no claim mark/),
  swap('a picture from elsewhere', five, sentence, '[$1]($2)\n\n![x](https://evil.example/x.png)', /stands outside a claim/, { at: /!\[x\]/ }),
  swap('other facts in plain language', one, /(<Plain>\s*\[[^\]]*\]\()claim:[a-z0-9+-]+/, '$1claim:iran-signal', /rests on "iran-signal", which the step itself does not tell/),
  swap('no plain version', two, /<Plain>[\s\S]*?<\/Plain>/, '', /the plain version of step "[^"]+" has 0 words/, { at: step }),
  // Pages and terms
  swap('a term of no claim', 'content/glossary/ceasefire.md', /^claims: \[/m, 'claims: [no-such-claim, ', /there is no claim "no-such-claim"/),
  swap('script in a term', 'content/glossary/camp.md', end, '\n<script>alert(1)</script>\n', /HTML may not stand here: <script>/, { at: /<script>/ }),
  swap('script in a link', 'content/pages/about.md', end, '\n[Read](javascript:alert)\n', /"javascript:alert" is no address to link to/, { at: /\[Read\]/ }),
  swap('a frame in a page', 'content/pages/methods.md', end, '\n<iframe src="https://evil.example"></iframe>\n', /HTML may not stand here: <iframe/, { at: /<iframe/ }),
  swap('a photograph in a page', 'content/pages/summary.md', end, '\n![x](https://evil.example/x.jpg)\n', /a picture may not stand here/, { at: /!\[x\]/ }),
  swap('a loaded word in a page', 'content/pages/corrections.md', end, '\nThe militants came.\n', /"militants" stands in our own voice/, { at: /The militants/ }),
  write('a term under no address', 'content/glossary/No Address.md', () => '---\nterm: X\nshort: Y.\n---\n', /"No Address" is no name for a page/, { at: 'file' }),
  write('a file that nothing reads', 'data/claims/6-more.yml', () => '- id: x\n', /nothing reads this file/, { at: 'file' }),
];

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The first line in which two texts differ. */
function differs(a: string, b: string): number {
  const [before, after] = [a.split('\n'), b.split('\n')];
  return before.findIndex((text, i) => text !== after[i]) + 1 || before.length;
}

let copy: ProjectCopy;
let baseline: ReadonlySet<string>;
const textOf = ({ file, line: at, problem }: Fault): string => `${file}:${at ?? ''}: ${problem}`;

beforeAll(() => {
  copy = copyProject(process.cwd());
  baseline = new Set(copy.faultsWith(new Map()).map(textOf));
}, 30_000);
afterAll(() => copy.remove());

const original = (file: string): string => (existsSync(file) && /\.\w+$/.test(file) ? copy.read(file) : '');

/** Spoils packed so that no file is spoilt twice in one load: each is looked for by its own message. */
function packed(spoils: readonly Spoil[]): Spoil[][] {
  const loads: Spoil[][] = [];
  for (const spoil of spoils) {
    const load = loads.find((others) => !others.some(({ file }) => file === spoil.file));
    if (load) load.push(spoil);
    else loads.push([spoil]);
  }
  return loads;
}

describe.each([
  ['unreadable files', unreadable],
  ['invalid rows', invalid],
  ['what does not fit together', wrong],
])('%s', (_, spoils) => {
  const found = new Map<Spoil, { faults: readonly Fault[]; text: string }>();
  beforeAll(() => {
    for (const load of packed(spoils)) {
      const changes: Changes = new Map(load.map(({ file, change }) => [file, change(original(file))]));
      const faults = copy.faultsWith(changes).filter((fault) => !baseline.has(textOf(fault)));
      for (const spoil of load) {
        const content = changes.get(spoil.in ?? spoil.file) ?? original(spoil.in ?? spoil.file);
        found.set(spoil, { faults, text: typeof content === 'string' ? content : Buffer.from(content).toString('utf8') });
      }
    }
  }, 120_000);

  it.each(spoils.map((spoil) => [spoil.what, spoil] as const))('refuses %s', (_what, spoil) => {
    const { faults, text } = found.get(spoil)!;
    const file = spoil.in ?? spoil.file;
    const here = faults.filter((fault) => fault.file === file);
    const said = here.filter(({ problem }) => spoil.says.test(problem));
    expect(said.length, `nothing like ${String(spoil.says)} in ${file}, but:\n${here.map(textOf).join('\n')}`).toBeGreaterThan(0);
    if (spoil.at === 'file') return;
    const at = spoil.at ? lineAt(text, spoil.at.exec(text)?.index ?? NaN) : differs(original(file), text);
    expect(said.map((fault) => fault.line)).toContain(at);
  });

  it('gives every fault a file that exists or should, a line in it, and whole sentences', () => {
    for (const { faults, text } of found.values()) {
      expect(text).toBeDefined();
      for (const { file, line: at, problem, hint } of faults) {
        expect(file).toMatch(/^(?:data|content)\/[^\\]+$/);
        if (at !== undefined) expect(at).toBeGreaterThan(0);
        expect(problem).toMatch(/^\S.*[.?…]$/s);
        if (hint) expect(hint).toMatch(/[.?)]$/);
      }
    }
  });
});

describe('all together', () => {
  it('reports every fault of many at once', () => {
    const load = packed(wrong)[0]!;
    expect(load.length).toBeGreaterThan(30);
    const faults = copy.faultsWith(new Map(load.map(({ file, change }) => [file, change(original(file))])));
    for (const { what, says } of load) expect(faults.some(({ problem }) => says.test(problem)), what).toBe(true);
  }, 30_000);

  it('says of one mistake no more than that', () => {
    const alone = ['a place without a local name', 'a status misspelt', 'an emphasis misspelt', 'a sentence of no source', 'a measure that is not so'];
    for (const spoil of [...invalid, ...wrong].filter(({ what }) => alone.includes(what))) {
      const faults = copy.faultsWith(new Map([[spoil.file, spoil.change(original(spoil.file))]])).filter((fault) => !baseline.has(textOf(fault)));
      expect(faults.map(textOf), spoil.what).toHaveLength(1);
    }
  }, 60_000);

  it('leaves the project as it was', () => {
    expect(copy.faultsWith(new Map()).map(textOf)).toEqual([...baseline]);
  });

  it('spoils in at least sixty different ways', () => {
    const all = [...unreadable, ...invalid, ...wrong].map(({ what }) => what);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(60);
  });
});

describe('blind damage', () => {
  const files = (): string[] => ['camps.yaml', 'counts.yaml', 'places.csv', 'roads.csv', 'control.csv', 'geography/golan.geojson', 'geography/labels.csv', 'claims/3-syrian-offensive.yaml', 'scenes/posts-map.yaml', 'sources/3-syrian-offensive.yaml'].map((name) => `data/${name}`).concat([one, two, three, 'content/pages/about.md', 'content/glossary/m4.md']);

  it('ends in a list of faults or in a sound atlas, never in another error', () => {
    const damage = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.integer({ min: 0, max: 40 }), put: fc.constantFrom('', '"', "'", '\n', '- ', ': ', '{', '}', '[', ']', '<', '>', '](', '---\n', '*', '&a ', '\u0000', '\u202e', ',', '=', '%', 'é', '\t', '|', '>-', '__proto__: x', '`') });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), fc.shuffledSubarray(files(), { minLength: 4, maxLength: 6 }), (damages, chosen) => {
        const changes = new Map(chosen.map((file) => {
          const text = damages.reduce((before, { at, cut, put }) => {
            const index = Math.floor(at * before.length);
            return before.slice(0, index) + put + before.slice(index + cut);
          }, copy.read(file));
          return [file, text] as const;
        }));
        expect(Array.isArray(copy.faultsWith(changes))).toBe(true);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
