import { party } from '../atlas/schema/actor';
import { status } from '../atlas/schema/claim';
import { access, source } from '../atlas/schema/source';
import { language } from '../atlas/schema/terms';
import { LICENCES } from '../site';
import * as rows from './data-rows';
import type { TableDefinition } from './table-definition';
import { id, ids, many, number, one, text, texts, when, word, yesNo } from './table-schema';

const statuses = status.options;
const parties = party.options;

const events: TableDefinition = {
  name: 'events',
  title: 'Events',
  description:
    'Dated happenings and utterances on the timelines and maps. Each rests on one claim, whose status is repeated here.',
  licence: LICENCES.content,
  fields: [
    id('Permanent id of the event.'),
    when('date', 'When it happened or was said.', 'required'),
    text('title', 'Short title, as on the timeline.', 'required'),
    text('detail', 'One sentence, attributed where disputed.', 'required'),
    ids('places', 'Places, the first where a map puts it.'),
    text('claim', 'The claim it rests on.', 'required'),
    word('status', statuses, 'Status of that claim.'),
    word('party', parties, 'The party that acts or speaks.'),
    word(
      'mark',
      ['happened', 'claimed', 'spoken', 'deal'],
      'happened: reported by sources that do not share a camp · claimed: one side or source only · spoken: an utterance or publication · deal: an agreement.',
    ),
    ids('chapters', 'Chapters that show it.'),
  ],
  primaryKey: 'id',
  references: [one('claim', 'claims'), many('places', 'places')],
  endings: ['csv', 'json', 'geojson'],
  rows: rows.eventRows,
};

const claims: TableDefinition = {
  name: 'claims',
  title: 'Claims',
  description:
    'Statements the story rests on, each with one status. Who says what about them is in accounts.',
  licence: LICENCES.content,
  fields: [
    id('Permanent id of the claim; its page is /claims/<id>/.'),
    text('statement', 'One neutral sentence, attributed if disputed.', 'required'),
    word(
      'status',
      statuses,
      'corroborated: independent or opposed sources agree on the core · disputed: sources contradict one another · single-source: one source or one camp only · unverified: nothing seen that shows it.',
    ),
    text('status_note', 'Why it has that status, and what nobody has shown.', 'required'),
    when('date', 'When it happened, not when it was said.'),
    ids('places', 'Places it is about.'),
    ids('actors', 'Actors it is about.'),
    text('source_text', 'What the source script says about it, paraphrased; empty where it is silent.'),
    text('source_text_problem', 'What the source script leaves out or changes.'),
    number('accounts', 'integer', 'How many accounts it has.'),
  ],
  primaryKey: 'id',
  references: [many('places', 'places'), many('actors', 'actors')],
  endings: ['csv', 'json'],
  rows: rows.claimRows,
};

const accounts: TableDefinition = {
  name: 'accounts',
  title: 'Accounts',
  description:
    'Who said what about a claim, where and when, in order of date within each claim. Quotations stay their authors’.',
  licence: LICENCES.content,
  fields: [
    {
      name: 'id',
      type: 'string',
      description:
        'Claim id, a dot and the place in the order of dates. It may change when an account is added.',
      constraints: { required: true, unique: true, pattern: '[a-z0-9-]+\\.\\d+' },
    },
    text('claim', 'The claim.', 'required'),
    text('by', 'The actor who speaks: the outlet or body, not the reposter.', 'required'),
    ids('camps', 'Camps of its sources. Voices of one camp are not counted as independent.'),
    ids('sources', 'Where it was said; the first is the one quoted.'),
    when('date', 'When it was said.', 'required'),
    text('says', 'What it says, in our words.', 'required'),
    text('quote', 'Verbatim, under 25 words.'),
    text('translation', 'Who made the translation quoted.'),
    text('side', 'The side it takes in a dispute.'),
  ],
  primaryKey: 'id',
  references: [
    one('claim', 'claims'),
    one('by', 'actors'),
    many('sources', 'sources'),
    many('camps', 'camps'),
  ],
  endings: ['csv', 'json'],
  rows: rows.accountRows,
};

const sources: TableDefinition = {
  name: 'sources',
  title: 'Sources',
  description:
    'Published items that the accounts rest on, with how far each was read for this site. The items themselves are their publishers’.',
  licence: LICENCES.content,
  fields: [
    id('Permanent id of the source; its page is /sources/<id>/.'),
    word('type', source.shape.type.options, 'Kind of item, as Citation Style Language names it.'),
    text(
      'title',
      'Title as published; in square brackets a description where the copy shows none.',
      'required',
    ),
    text('title_english', 'English gloss of a title in another language.'),
    text('publisher', 'Publisher or outlet.', 'required'),
    texts('author', 'Named authors.'),
    text('actor', 'The outlet or body as an actor.'),
    text('carries', 'Whose account it carries when it is a repost or agency copy.'),
    when('issued', 'When it was published.'),
    text('issued_note', 'What the copy shows instead of a date.'),
    text('url', 'Address as found. Not every address is a page: see "address".'),
    word(
      'address',
      source.shape.address.options,
      'exact: the page itself · shortened: the stored address was cut and is no page · text-only: printed and not linked · none: no address.',
    ),
    yesNo('linked', 'Whether this site links it.'),
    word('language', language.options, 'Language of the item, BCP 47.'),
    text('camp', 'Its camp.', 'required'),
    word(
      'access',
      access.options,
      'read: the whole item as a stored copy · excerpt: its opening only · recalled: no copy was seen.',
    ),
    text('copy_note', 'What the copy was, when it is a repost, translation or aggregator page.'),
    {
      name: 'checked_live',
      type: 'date',
      description: 'When someone opened the live address and found it as described; empty until then.',
    },
    text('checked', 'The same for readers, in words.', 'required'),
  ],
  primaryKey: 'id',
  references: [one('camp', 'camps'), one('actor', 'actors')],
  endings: ['csv', 'json'],
  rows: rows.sourceRows,
};

/** The tables of what is claimed and who says it. */
export const STORY_TABLES: readonly TableDefinition[] = [events, claims, accounts, sources];
