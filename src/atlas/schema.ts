/**
 * The author's manual: what every hand-written file under `data/` may say. One strict schema a kind of row;
 * each field's comment tells its meaning, unit and form. What takes more than one row to see,
 * such as ids that must exist, is checked in `checks/`.
 */
import { z } from 'zod';
import { edtf } from './edtf';

/** Permanent id: lower case words joined by single hyphens, as in `m4-corridor`. Never reused, never changed. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as "m4-corridor"');

/** One paragraph of plain text, without markup or line breaks (in YAML, a block under `>-` folds into one). */
const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/<[a-z/!?]/i.test(text), 'plain text only: no markup')
  .refine((text) => !/[\r\n]/.test(text), 'one paragraph only: no line breaks');

/** Longer plain text, in whole sentences. */
const prose = line;

/** Plain text that may be empty. */
const remark = z.string().refine((text) => !/<[a-z/!?]/i.test(text), 'plain text only: no markup');

/** A day, `2020-03-06`. */
const day = z.iso.date({ error: 'a day is written 2020-03-06' });

/** EDTF-like date: `2020-03-06T00:01`, `2020-03-06`, `2020-03`, `2020`, `a/b` for an interval, a trailing `~` for "about". */
export const date = z
  .string()
  .refine(
    (text) => edtf(text) !== undefined,
    'a date is 2020-03-06, 2020-03-06T00:01, 2020-03, 2020, an interval a/b, or any of these with "~"',
  );

/** Longitude, degrees east (WGS 84). */
export const longitude = z.number().min(-180).max(180);
/** Latitude, degrees north (WGS 84). */
export const latitude = z.number().min(-90).max(90);

/** Languages that a name, quotation or source may be in (BCP 47). */
export const language = z.enum([
  'en',
  'ar',
  'ru',
  'tr',
  'fa',
  'kk',
  'fr',
  'de',
  'it',
  'ro',
  'id',
  'ur',
  'es',
  'he',
  'el',
  'ku',
]);

/** How sure a statement is: see `/methods/` for the definitions. */
export const status = z.enum(['corroborated', 'disputed', 'single-source', 'unverified']);
export type Status = z.infer<typeof status>;

/** How far a source was read for this site. `recalled` means nobody saw a copy: never linked, never certain. */
export const access = z.enum(['read', 'excerpt', 'recalled']);

/** The parties that have a colour and a shape of their own, in pictures and on the page. */
export const party = z.enum([
  'government',
  'opposition',
  'turkey',
  'russia',
  'iran',
  'monitor',
  'source-text',
  'other',
]);
export type Party = z.infer<typeof party>;

/** How much a picture stresses a layer or mark. */
export const emphasis = z.enum(['lifted', 'normal', 'muted', 'hidden']);

/** data/camps.yaml: groups of sources that must not be counted as independent of one another. */
export const camp = z.strictObject({
  id,
  /** Shown beside a source: "Turkish state or pro-government". */
  name: line,
  /** Why these belong together, one sentence. */
  note: prose,
  /** The party whose colour and shape its chips carry. */
  party,
  /** True where the members do not share an interest, so that two of them may corroborate each other (the UN and research bodies, say). */
  independent: z.boolean().default(false),
});

/** data/actors.yaml: states, armed groups, people, outlets, agencies. One spelling of each name for the whole site. */
export const actor = z.strictObject({
  id,
  /** The one English spelling used in the story. */
  name: line,
  /** Short form for chips, rows and legends (at most 22 characters). */
  short: line.max(22),
  kind: z.enum([
    'state',
    'armed-group',
    'military',
    'person',
    'outlet',
    'agency',
    'monitor',
    'un',
    'research',
    'company',
    'deal',
  ]),
  party,
  /** Names in other languages: Arabic, Turkish, Russian, Persian. */
  local: z.array(z.strictObject({ lang: language, name: line })).default([]),
  /** Other spellings a reader may search for. */
  variants: z.array(line).default([]),
  /** One or two neutral sentences, past tense for every designation. */
  description: prose,
  /** Listings and sanctions, attributed and in the past tense; absent where none matters to the story. */
  designation: prose.optional(),
  /** Sources that the description rests on. */
  sources: z.array(id).default([]),
});

/** data/sources/*.yaml: published items, in CSL terms. */
export const source = z.strictObject({
  /** `<outlet>-<date>-<two or three words>`, as in `arab-news-2020-03-06-fifteen-killed`. */
  id,
  type: z.enum([
    'webpage',
    'article-newspaper',
    'report',
    'treaty',
    'speech',
    'entry-encyclopedia',
    'dataset',
    'map',
    'broadcast',
    'post-weblog',
  ]),
  /** Title as published; a plain description in square brackets where the copy seen shows none. */
  title: line,
  /** English gloss of a title in another language. */
  title_english: line.optional(),
  /** Publisher or outlet as the reader knows it. */
  publisher: line,
  /** Named author(s), literal. */
  author: z.array(line).optional(),
  /** Actor ids of the outlet or body, for chips and pages. */
  actor: id.optional(),
  /** Whose account it carries when it is a repost or agency copy: "SOHR, quoted by Reuters". */
  carries: line.optional(),
  /** Publication date; absent where the copy seen shows none (then `issued_note` says so). */
  issued: date.optional(),
  issued_note: line.optional(),
  /** Address as found. It becomes a link only if `address` is "exact", `access` is not "recalled" and its host is not in data/text-hosts.yaml. */
  url: z
    .url({
      protocol: /^https?$/,
      hostname: /^[^.]+(?:\.[^.]+)+$/,
      error: 'an address begins with "https://" or "http://" and a host',
    })
    .refine(
      (url) => !/[\s"<>\\^`{|}]/.test(url) && !/^https?:\/\/[^/]*@/.test(url),
      'no space, bracket, quotation mark or user name in an address',
    )
    .optional(),
  /** exact: the page itself · shortened: the stored address was cut, not a page · text-only: printed, never linked · none. */
  address: z.enum(['exact', 'shortened', 'text-only', 'none']),
  language,
  camp: id,
  access,
  /** What the copy was, when it is a repost, translation or aggregator page. */
  copy_note: line.optional(),
  /** When someone opened the live address and found it as described (ISO date). Absent: seen as a stored copy only. */
  checked_live: day.optional(),
});

/** One account of a claim: who said what, where, when. */
export const account = z.strictObject({
  /** Actor id of the one who speaks (the outlet or body, not the reposter). */
  by: id,
  /** Source ids where it was said; the first is the one quoted. */
  sources: z.array(id).min(1),
  /** When it was said. */
  date,
  /** What it says, in our words, attributed by the site around it; never a judgement. */
  says: prose,
  /** Verbatim, under 25 words, without quotation marks around it. */
  quote: line.refine((text) => text.split(/\s+/).length < 25, 'a quotation stays under 25 words').optional(),
  /** Who made the translation quoted, when the words were said in another language. */
  translation: line.optional(),
  /** Side it takes in a dispute, for side-by-side display: accounts with the same side stand together. */
  side: line.optional(),
});

/** data/claims/*.yaml: one statement, one status, all accounts. */
export const claim = z.strictObject({
  id,
  /** One sentence, neutral, attributed if disputed. */
  statement: prose,
  status,
  /** Why it has that status, one or two sentences, including what nobody has shown. */
  status_note: prose,
  /** When it happened (not when it was said). */
  date: date.optional(),
  /** Place ids. */
  places: z.array(id).default([]),
  /** Actor ids the claim is about. */
  actors: z.array(id).default([]),
  /** What the source text says about it, paraphrased with attribution; absent where it is silent. */
  source_text: prose.optional(),
  /** What the source text leaves out or changes, if anything. */
  source_text_problem: prose.optional(),
  accounts: z.array(account).min(1),
});

/** data/events.yaml: dated happenings for the timelines and `/timeline/`. */
export const event = z.strictObject({
  id,
  date,
  /** Shown on the timeline, at most 60 characters. */
  title: line.max(60),
  /** One sentence; attributed where disputed. */
  detail: prose,
  /** Place ids, the first is where a map puts it. */
  places: z.array(id).default([]),
  /** The claim it rests on; its status is the event's status. */
  claim: id,
  /** Row and colour: the party that acts or speaks. */
  party,
  /** happened: reported by sources that do not share a camp · claimed: one side's word · spoken: an utterance or publication. */
  mark: z.enum(['happened', 'claimed', 'spoken', 'deal']),
  chapters: z.array(id).default([]),
});

/** data/counts.yaml: who counted how many violations, on which day. */
export const count = z.strictObject({
  id,
  /** The day counted (not the day of publication). */
  date,
  by: id,
  /** Number counted; absent where the source gives words only. */
  value: z.number().int().nonnegative().optional(),
  /** What was counted: "violations by armed groups", "people killed". */
  of: line,
  unit: z.enum(['violations', 'deaths', 'words']),
  /** The words on the chart where there is no number: "small". */
  words: line.optional(),
  claim: id,
  sources: z.array(id).min(1),
});

/** data/posts.csv: Turkish posts that a source names. */
export const post = z.strictObject({
  place: id,
  /** First date a source documents it (or `2017/2018` for the Astana-era posts). */
  since: date,
  era: z.enum(['astana', '2020']),
  side_of_m4: z.enum(['north', 'south', 'on', 'far']),
  claim: id,
  source: id,
  note: remark,
});

/** data/tables/*.yaml: small comparisons drawn as a picture (retellings, two renderings, aims and outcomes). */
export const table = z.strictObject({
  id,
  title: line,
  columns: z
    .array(z.strictObject({ id, label: line.max(28) }))
    .min(2)
    .max(6),
  rows: z
    .array(
      z.strictObject({
        id,
        /** Actor id of the one who tells it. */
        by: id,
        date,
        label: line.max(40),
        /** column id to cell. `kind`: stated (said) · absent (not said: drawn as a dash) · added (new in this retelling) · denied · open. */
        cells: z.record(
          id,
          z.strictObject({
            text: line.max(60),
            kind: z.enum(['stated', 'absent', 'added', 'denied', 'open']),
          }),
        ),
        claim: id,
        sources: z.array(id).min(1),
      }),
    )
    .min(2),
});

/** data/loaded-words.yaml: words that never stand in our own voice. */
export const loadedWord = z.strictObject({
  /** Regular expression source, matched case-insensitively on word boundaries. */
  pattern: line,
  side: z.enum(['source-text', 'other-side', 'blanket']),
  reason: prose,
  /** Exact sentences where it may stand outside quotation marks, each with its reason. */
  exceptions: z.array(z.strictObject({ sentence: prose, why: prose })).default([]),
});

/** Which of the five sets of map geometry a scene is drawn on, from widest to closest. */
export const level = z.enum(['region', 'levant', 'northwest', 'greater-idlib', 'south-idlib']);
export type Level = z.infer<typeof level>;

/** The sets of map marks a scene may stress or hide; unlisted layers are "normal" where `on` by default (see figures/map). */
export const layer = z.enum([
  'relief',
  'borders',
  'rivers',
  'roads',
  'corridor',
  'patrol-route',
  'line-of-contact',
  'opposition-tint',
  'third-zones',
  'golan',
  'control',
  'posts',
  'region-labels',
]);

/** A short note on the picture itself, two to eight words. */
export const note = z.strictObject({
  /** A place id, `event:<id>`, `road:M4`, `corridor`, or [lon, lat]; on a timeline an event id or a date; in a table `row` or `row/column`. */
  at: z.union([line, z.tuple([longitude, latitude])]),
  text: line.refine((text) => {
    const n = text.split(/\s+/).length;
    return n >= 2 && n <= 8;
  }, 'a note has two to eight words'),
});

const sceneBase = {
  /** Permanent: `/figures/<id>.<format>.svg`. Unique over the whole site. */
  id,
  title: line,
  /** What the picture shows and why, at most 150 characters. */
  alt: line.max(150),
  /** Text equivalent, two to six sentences: extent, date, where things are relative to each other. Also the caption. */
  description: prose,
  /** What changed against the picture before, one sentence beginning with what is new. */
  change: prose,
  /** The date the picture shows. */
  date,
  notes: z.array(note).max(3).default([]),
  /** Claims that the picture draws; the source line and data table follow from them. */
  claims: z.array(id).min(1),
};

export const mapScene = z.strictObject({
  ...sceneBase,
  level,
  /** Camera in words of the data: fit these places (ids or [lon, lat]). */
  look: z.array(z.union([id, z.tuple([longitude, latitude])])).min(1),
  /** Least distance from the outermost place looked at to the picture's edge, km. */
  margin_km: z.number().positive().default(8),
  layers: z.partialRecord(layer, emphasis).default({}),
  /** place id to emphasis. Places not listed may still be shown as context if there is room, by rank. */
  places: z.record(id, emphasis).default({}),
  /** event id to emphasis: drawn at the event's first place, hollow for a claim, filled when opposed sources report it. */
  events: z.record(id, emphasis).default({}),
  /** Curved lines between two places: `agreed` solid, `absent` dashed, `said` dotted. */
  connectors: z
    .array(
      z.strictObject({
        from: id,
        to: id,
        style: z.enum(['agreed', 'absent', 'said']),
        label: line.optional(),
      }),
    )
    .default([]),
  /** Computed distances to draw, always with their ± in the label. */
  measures: z
    .array(z.strictObject({ from: id, to: z.enum(['M4', 'M5', 'corridor']), label: line }))
    .default([]),
  /** Accounts-differ marks: a split disc at the place. */
  disputed: z.array(id).default([]),
});

export const timelineScene = z.strictObject({
  ...sceneBase,
  /** Interval in view, `2020-03-05/2020-03-09`. */
  look: date,
  /** event id to emphasis; items of the figure not listed are muted. */
  events: z.record(id, emphasis).default({}),
});

export const countsScene = z.strictObject({
  ...sceneBase,
  /** count id to emphasis; others normal. */ counts: z.record(id, emphasis).default({}),
});
export const tableScene = z.strictObject({
  ...sceneBase,
  /** row id, or row/column, to emphasis; others normal. */ cells: z.record(z.string(), emphasis).default({}),
});

/** data/scenes/*.yaml: one figure (a subject drawn one way) and its scenes (complete states). */
export const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('map'), id, title: line, scenes: z.array(mapScene).min(1) }),
  z.strictObject({
    kind: z.literal('timeline'),
    id,
    title: line,
    /** Which time the scale tells, printed on it: "Syrian time (UTC+2)" or "Dates". */
    zone: line,
    /** Lanes from top to bottom; `events` in the order they may claim room for labels. */
    rows: z.array(z.strictObject({ id, label: line.max(26), party, events: z.array(id).min(1) })).min(1),
    scenes: z.array(timelineScene).min(1),
  }),
  z.strictObject({
    kind: z.literal('counts'),
    id,
    title: line,
    rows: z.array(z.strictObject({ by: id, label: line.max(30), counts: z.array(id).min(1) })).min(1),
    /** days on the scale */ days: date,
    scenes: z.array(countsScene).min(1),
  }),
  z.strictObject({
    kind: z.literal('table'),
    id,
    title: line,
    table: id,
    scenes: z.array(tableScene).min(1),
  }),
]);

/** Front matter of content/chapters/*.mdx. */
export const chapter = z.strictObject({
  /** Slug; the file is `<number>-<id>.mdx`. */
  id,
  number: z.number().int().min(1),
  title: line,
  /** One sentence. */
  standfirst: prose,
  /** Whose word the title is, printed under it: "South Front's word; others say …". */
  title_note: prose.optional(),
  /** Dates covered. */
  dates: date,
  /** The box of three lines; each rests on claims. */
  box: z.strictObject({
    reported: z.strictObject({ text: prose, claims: z.array(id).min(1) }),
    disputed: z.strictObject({ text: prose, claims: z.array(id).min(1) }),
    unshown: z.strictObject({ text: prose, claims: z.array(id).min(1) }),
  }),
  /** For search results and cards, 110 to 160 characters. */
  description: line.min(90).max(170),
  /** First publication, ISO date. */
  published: day,
});

/** Rows of data/places.csv. Coordinates WGS 84; `precision_km` is the radius within which the place surely lies. */
export const place = z.strictObject({
  id,
  name: line,
  kind: line,
  lon: longitude,
  lat: latitude,
  precision_km: z.number().nonnegative(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** exact: drawn as a dot · inferred, estimate: drawn as a disc of the precision with an open ring. */
  position_basis: z.enum(['exact', 'inferred', 'estimate']),
  /** Name on the spot, and its language. Identical to `name` only for Turkish towns. */
  name_local: line,
  name_local_lang: language,
  variants: z.array(line),
  /** 1 capital … 5 village: decides which label gives way. */
  rank: z.number().int().min(1).max(5),
  source: line,
  licence: line,
  note: remark,
  /** Earlier working ids: never those of another place. */
  aliases: z.array(id),
});

/** Rows of data/control.csv: who held a place on 6 March 2020. */
export const control = z.strictObject({
  place: id,
  holder: z.enum([
    'government',
    'opposition',
    'contested',
    'turkish-post',
    'turkish-backed-zone',
    'mixed-zone',
  ]),
  /** The day, month or year for which the evidence speaks. */
  as_of: date,
  confidence: z.enum(['high', 'medium', 'low']),
  position_note: remark,
  evidence: line,
  /** Who says so, with how far each was read, separated by "|". */
  source: line,
  note: remark,
});

/** Rows of data/line-of-contact.csv, west to north-east: the opposition lies to the left of this way. */
export const linePoint = z.strictObject({
  seq: z.number().int(),
  lon: longitude,
  lat: latitude,
  government_place: id,
  opposition_place: id,
  half_width_km: z.number().min(2),
  grade: line,
  remark,
  drawn: z.enum(['full', 'fading']),
});
/** Rows of data/roads.csv. A point with the name of a place stands within 1.5 km of it. */
export const roadPoint = z.strictObject({
  road: z.enum(['M4', 'M5']),
  seq: z.number().int(),
  lon: longitude,
  lat: latitude,
  name: remark,
  basis: line,
  source: line,
});

/** Rows of data/geography/labels.csv: names of regions and waters on the maps. */
export const mapLabel = z.strictObject({
  id,
  name: line,
  kind: line,
  lon: longitude,
  lat: latitude,
  /** Degrees, clockwise. */
  angle: z.number().min(-180).max(180),
  /** 1 largest … 3. */
  size: z.number().int().min(1).max(3),
  levels: z.array(level).min(1),
  /** Empty where the map's fonts lack its script; then the language is empty too. */
  name_local: remark,
  name_local_lang: z.enum([...language.options, 'uk', '']),
  note: remark.optional(),
  source: line.optional(),
});

/** data/text-hosts.yaml: hosts whose addresses are printed as text and never linked, their subdomains included. */
export const textHost = z.strictObject({
  /** Lower case, without `https://` and path: `southfront.org`. */
  host: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a host is written "southfront.org"'),
  reason: prose,
});

/** Front matter of content/glossary/<id>.md. */
export const glossaryHead = z.strictObject({
  term: line,
  /** One sentence of at most 30 words. */
  short: prose.refine(
    (text) => text.split(/\s+/).length <= 30,
    'the short explanation stays within 30 words',
  ),
  claims: z.array(id).default([]),
});

/** Front matter of content/pages/<id>.md. */
export const pageHead = z.strictObject({
  title: line,
  /** One or two sentences under the title. */
  standfirst: prose.optional(),
  /** What the source text is, for the cover: with the denials. */
  source_note: prose.optional(),
  /** For search results and cards, 60 to 180 characters. */
  description: line.min(60).max(180),
  /** Claims that the page shows or rests on. */
  claims: z.array(id).default([]),
});

/** A step of the story, as its address writes it: `moscow-agreement/balyun`. */
export const stepAddress = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'a step is written "chapter/step", such as "moscow-agreement/balyun"',
  );

/** What a teacher may expect as an answer. A note that rests on no claim states nothing: no number, date, quotation or name. */
const answered = {
  /** In our own words, attributed where disputed. */
  note: prose,
  /** Claims that the note rests on. */
  claims: z.array(id).default([]),
};

/** A question to a class. */
const question = z.strictObject({ ask: prose, ...answered });

/** A question whose answer stands in one step; the note's claims are told there. */
const readingQuestion = z.strictObject({ ask: prose, step: stepAddress, ...answered });

/** One way through a lesson, in as many minutes. */
const plan = z.strictObject({
  /** Length of the lesson, minutes. Its parts add up to it. */
  minutes: z.literal([20, 45, 90]),
  parts: z
    .array(
      z.strictObject({
        minutes: z.number().int().min(1),
        /** What the class does, one or two sentences to the teacher. */
        do: prose,
      }),
    )
    .min(2),
});

/** A multiple-choice question by which readers check themselves. */
const quizQuestion = z.strictObject({
  /** Permanent, unique in its lesson: its anchor, and its name in a learning system. */
  id,
  /** Asks what was read, never a trick; nobody's death is a puzzle. */
  question: prose,
  /** Three to five, exactly one of them right. */
  choices: z
    .array(z.strictObject({ text: line, right: z.boolean().default(false) }))
    .min(3)
    .max(5),
  /** Why that choice is right, shown after the answer. */
  why: prose,
  /** Claims that the reason rests on, the first told in `step`. */
  claims: z.array(id).min(1),
  /** Where to read it. */
  step: stepAddress,
});

/** Front matter of content/teach/<id>.md: a lesson on the chapter of that id, or on the `whole-story`. Its body tells teachers what to mind. */
export const lessonHead = z.strictObject({
  /** Of the lesson; not the chapter's. */
  title: line,
  /** For search results and cards, 60 to 180 characters. */
  description: line.min(60).max(180),
  /** Ages it is written for, `14-18`. */
  ages: z.string().regex(/^\d{1,2}-\d{1,2}$/, 'ages are written "14-18"'),
  /** English it needs, by the Common European Framework: `B1-B2`. */
  english: z.string().regex(/^[ABC][12]-[ABC][12]$/, 'a level of English is written "B1-B2"'),
  /** What students can do afterwards, each beginning with a verb. */
  aims: z.array(line).min(2).max(5),
  /** What is upsetting in it, how civilians appear, and what is not shown. */
  content_note: z.strictObject({ text: prose, claims: z.array(id).min(1) }),
  /** Three ways through it, of 20, 45 and 90 minutes, in this order. */
  plans: z.array(plan).length(3),
  /** Glossary ids, in the order in which the reading needs them. */
  vocabulary: z.array(id).min(3).max(12),
  questions: z.strictObject({
    /** Before anything is read: what students know or expect. */
    before: z.array(question).min(1),
    /** While reading, in reading order. */
    while: z.array(readingQuestion).min(3),
    /** After reading: to compare, judge and write about. */
    after: z.array(question).min(2),
  }),
  /** An exercise in source criticism, made from accounts and pictures of the story. */
  activity: z.strictObject({
    title: line,
    /** Time it takes at its full length, minutes. */
    minutes: z.number().int().min(5),
    /** What it is for, one or two sentences that students read too. */
    idea: prose,
    /** Steps whose pictures lie on the table. */
    pictures: z.array(stepAddress).default([]),
    /** Claims whose accounts are handed out side by side, all of them, in equal room and in order of date. */
    accounts: z.array(id).min(1),
    /** Ids of statements of the source text (data/source-text.yaml) that are handed out. */
    passages: z.array(id).default([]),
    /** Ids of errors and omissions of the source text (data/source-text.yaml) that the answer sheet gives to teachers. */
    answers: z.array(id).default([]),
    /** What students do, in order, each with what a teacher may expect. */
    tasks: z.array(z.strictObject({ do: prose, ...answered })).min(2),
  }),
  quiz: z.array(quizQuestion).min(5).max(8),
});

export type Camp = z.infer<typeof camp>;
export type Actor = z.infer<typeof actor>;
export type Source = z.infer<typeof source>;
export type Account = z.infer<typeof account>;
export type Claim = z.infer<typeof claim>;
export type Event = z.infer<typeof event>;
export type Count = z.infer<typeof count>;
export type Post = z.infer<typeof post>;
export type Table = z.infer<typeof table>;
export type LoadedWord = z.infer<typeof loadedWord>;
export type MapScene = z.infer<typeof mapScene>;
export type TimelineScene = z.infer<typeof timelineScene>;
export type CountsScene = z.infer<typeof countsScene>;
export type TableScene = z.infer<typeof tableScene>;
export type Figure = z.infer<typeof figure>;
export type Scene = Figure['scenes'][number];
export type Chapter = z.infer<typeof chapter>;
export type TextHost = z.infer<typeof textHost>;
export type Place = z.infer<typeof place>;
export type Control = z.infer<typeof control>;
export type LinePoint = z.infer<typeof linePoint>;
export type RoadPoint = z.infer<typeof roadPoint>;
export type LessonHead = z.infer<typeof lessonHead>;
export type Emphasis = z.infer<typeof emphasis>;
export type Layer = z.infer<typeof layer>;

/** Front matter of content/corrections/<date>-<words>.md: one entry of the correction log. */
export const correction = z.strictObject({
  /** Day of the correction, ISO. The file's name begins with it. */
  date: z.iso.date(),
  /** correction: we were wrong · clarification: we were unclear · addition: something new · status: a claim's status changed. */
  kind: z.enum(['correction', 'clarification', 'addition', 'status']),
  /** What changed, in one line. */
  title: line,
  /** Addresses of the pages that say it: `/chapters/<chapter>/<step>/`. */
  pages: z
    .array(z.string().regex(/^\/(?:[\w-]+\/)*$/, 'an address begins and ends with a slash'))
    .default([]),
  /** Rows that changed: the entry then covers every page that shows them. */
  claims: z.array(id).default([]),
  sources: z.array(id).default([]),
  scenes: z.array(id).default([]),
  /** The wording before, as published; absent for an addition. */
  old: line.optional(),
  /** The wording now; absent where something was taken out. */
  new: line.optional(),
  /** Why, and who found it if they want to be named. */
  reason: prose,
  /** File under public/, beginning with a slash: the picture as it was published before. */
  old_picture: z
    .string()
    .regex(/^\/corrections\/[\w.-]+$/, 'an old picture is kept as /corrections/<file>')
    .optional(),
});

/** One version of a page in data/versions.yaml. */
export const versionRow = z.strictObject({
  /** Day since which the page says this, ISO. */
  date: z.iso.date(),
  /** First 8 hexadecimal digits of the SHA-256 of what the page is made of. */
  hash: z.string().regex(/^[0-9a-f]{8}$/, 'a hash is 8 hexadecimal digits'),
  /** Entries of the correction log that explain the change from the version before. */
  corrections: z.array(id).default([]),
});

/** data/versions.yaml, written by `npm run publish-ledger`: address to its versions, oldest first. Never edited by hand. */
export const versionLedger = z.record(
  z.string().regex(/^\//, 'an address begins with a slash'),
  z.array(versionRow).min(1),
);

/** A place where the site tells something: a chapter, or one of its steps. */
const telling = z.strictObject({ chapter: id, step: id.optional() });

/** data/source-text.yaml: the source script read claim by claim, and what it gets wrong or leaves out. */
export const sourceText = z.strictObject({
  /** Source id of the script. */
  source: id,
  /** Statements of the script in its order. */
  passages: z
    .array(
      z.strictObject({
        /** Permanent: its anchor on `/source/`. */
        id,
        /** Verbatim from the script, under 25 words, without quotation marks around it. */
        quote: line.refine((text) => text.split(/\s+/).length < 25, 'a quotation stays under 25 words'),
        /** The claim it makes or touches; its status is shown. */
        claim: id,
        /** What others report about it, in our own words, attributed. */
        others: prose,
        /** Where the site tells it. */
        told: z.array(telling).min(1),
      }),
    )
    .min(1),
  /** Errors and omissions, answered one by one. */
  answers: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(['error', 'omission', 'framing']),
        /** What the script says or leaves out, in our own words. */
        script: prose,
        /** What the sources show, in our own words. */
        answer: prose,
        /** Claims the answer rests on. */
        claims: z.array(id).min(1),
      }),
    )
    .min(1),
});
export type SourceText = z.infer<typeof sourceText>;
