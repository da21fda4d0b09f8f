import type { fieldsOf } from './field-walk';
import * as schema from './schema/index';
import type { ProjectCopy } from './spoiling';

/** Rows of a kind: where they are written, and by which schema. */
export interface Kind {
  readonly name: string;
  readonly schema: Parameters<typeof fieldsOf>[0];
  readonly files: (copy: ProjectCopy) => string[];
  /** rows: a YAML list · row: one YAML row · head: front matter · table: CSV. */
  readonly form: 'rows' | 'row' | 'head' | 'table';
}

const under = (folder: string, ending: string) => (copy: ProjectCopy) =>
  copy.files(folder).filter((file) => file.endsWith(ending) && !/\/[._]/.test(file));
const only = (file: string) => () => [file];
const figures = (kind: string) => (copy: ProjectCopy) =>
  under(
    'data/scenes',
    '.yaml',
  )(copy).filter((file) => new RegExp(`^kind: ${kind}$`, 'm').test(copy.read(file)));
const figureOf = (kind: string): Kind['schema'] =>
  schema.figure.options.find((option) => option.shape.kind.value === kind)!;

/** Every kind of row, one a schema. */
export const kinds: readonly Kind[] = [
  { name: 'camp', schema: schema.camp, files: only('data/camps.yaml'), form: 'rows' },
  { name: 'actor', schema: schema.actor, files: under('data/actors', '.yaml'), form: 'rows' },
  { name: 'source', schema: schema.source, files: under('data/sources', '.yaml'), form: 'rows' },
  { name: 'claim', schema: schema.claim, files: under('data/claims', '.yaml'), form: 'rows' },
  { name: 'event', schema: schema.event, files: under('data/events', '.yaml'), form: 'rows' },
  { name: 'count', schema: schema.count, files: only('data/counts.yaml'), form: 'rows' },
  { name: 'table', schema: schema.table, files: under('data/tables', '.yaml'), form: 'rows' },
  { name: 'loaded word', schema: schema.loadedWord, files: only('data/loaded-words.yaml'), form: 'rows' },
  { name: 'text host', schema: schema.textHost, files: only('data/text-hosts.yaml'), form: 'rows' },
  { name: 'map', schema: figureOf('map'), files: figures('map'), form: 'row' },
  { name: 'timeline', schema: figureOf('timeline'), files: figures('timeline'), form: 'row' },
  { name: 'chart', schema: figureOf('counts'), files: figures('counts'), form: 'row' },
  { name: 'table figure', schema: figureOf('table'), files: figures('table'), form: 'row' },
  { name: 'chapter', schema: schema.chapter, files: under('content/chapters', '.mdx'), form: 'head' },
  {
    name: 'glossary term',
    schema: schema.glossaryHead,
    files: under('content/glossary', '.md'),
    form: 'head',
  },
  { name: 'page', schema: schema.pageHead, files: under('content/pages', '.md'), form: 'head' },
  { name: 'lesson', schema: schema.lessonHead, files: under('content/teach', '.md'), form: 'head' },
  { name: 'source text', schema: schema.sourceText, files: only('data/source-text.yaml'), form: 'row' },
  { name: 'versions', schema: schema.versionLedger, files: only('data/versions.yaml'), form: 'row' },
  {
    name: 'correction',
    schema: schema.correction,
    files: under('content/corrections', '.md'),
    form: 'head',
  },
  { name: 'place', schema: schema.place, files: only('data/places.csv'), form: 'table' },
  { name: 'control row', schema: schema.control, files: only('data/control.csv'), form: 'table' },
  {
    name: 'point of the line',
    schema: schema.linePoint,
    files: only('data/line-of-contact.csv'),
    form: 'table',
  },
  { name: 'road point', schema: schema.roadPoint, files: only('data/roads.csv'), form: 'table' },
  { name: 'post', schema: schema.post, files: only('data/posts.csv'), form: 'table' },
  { name: 'map label', schema: schema.mapLabel, files: only('data/geography/labels.csv'), form: 'table' },
];
