import { actor, party } from '../atlas/schema/actor';
import { control as controlRow } from '../atlas/schema/ground';
import { language } from '../atlas/schema/terms';
import { LICENCES } from '../site';
import * as rows from './data-rows';
import type { TableDefinition } from './table-definition';
import { degrees, id, ids, many, number, one, text, texts, word, yesNo } from './table-schema';

const parties = party.options;
const confidences = ['high', 'medium', 'low'];
const rowLicence =
  'Each row names the source and licence of its coordinates in "licence"; the file as a whole is under CC BY-SA 4.0.';

const places: TableDefinition = {
  name: 'places',
  title: 'Places',
  description:
    'Positions and names of the places on the maps. Positions are schematic: do not measure what is finer than precision_km.',
  licence: LICENCES.places,
  licenceNote: rowLicence,
  fields: [
    id('Permanent id of the place.'),
    text('name', 'The one English spelling used in the story.', 'required'),
    text('kind', 'What it is: town, village, military post, road junction, …', 'required'),
    degrees('lon'),
    degrees('lat'),
    number('precision_km', 'number', 'Radius in kilometres within which the place surely lies.'),
    word('confidence', confidences, 'How well the position is supported.'),
    word(
      'position_basis',
      ['exact', 'inferred', 'estimate'],
      'exact: from a gazetteer · inferred: from an unnamed point or a description · estimate: editorial, draw it as an area.',
    ),
    text('name_local', 'Name on the spot.', 'required'),
    word('name_local_lang', language.options, 'Language of that name, BCP 47.'),
    texts('variants', 'Other spellings.'),
    {
      name: 'rank',
      type: 'integer',
      description: '1 capital to 5 village: which label gives way on a map.',
      constraints: { required: true, minimum: 1, maximum: 5 },
    },
    text('source', 'Where the position comes from.', 'required'),
    text('licence', 'Licence of the position.', 'required'),
    text('note', 'Remark.'),
  ],
  primaryKey: 'id',
  references: [],
  endings: ['csv', 'json', 'geojson'],
  rows: rows.placeRows,
};

const control: TableDefinition = {
  name: 'control',
  title: 'Control on 6 March 2020',
  description:
    'Who held which place when the ceasefire began, with the evidence for each. The line of contact between them is approximate.',
  licence: LICENCES.places,
  licenceNote:
    'Under CC BY-SA 4.0, because part of the evidence and of the positions comes from Wikipedia; "licence" is that of the position.',
  fields: [
    {
      name: 'place',
      type: 'string',
      description: 'The place.',
      constraints: { required: true, unique: true },
    },
    text('name', 'Its English name.', 'required'),
    degrees('lon'),
    degrees('lat'),
    word(
      'holder',
      controlRow.shape.holder.options,
      'Who held it. contested: accounts differ. The zones are areas outside the story, held by other forces.',
    ),
    text('as_of', 'The date the evidence is from.', 'required'),
    word('confidence', confidences, 'How well this is supported.'),
    text('position_note', 'What is uncertain about where it lies.'),
    text('evidence', 'What shows it.', 'required'),
    text('source', 'Who says so, with how far each was read in square brackets, parted by "|".', 'required'),
    text('note', 'Remark.'),
    text('position_source', 'Where the position comes from.', 'required'),
    text('licence', 'Licence of the position.', 'required'),
  ],
  primaryKey: 'place',
  references: [one('place', 'places')],
  endings: ['csv', 'json', 'geojson'],
  rows: rows.controlRows,
};

const actors: TableDefinition = {
  name: 'actors',
  title: 'Actors',
  description:
    'States, armed groups, people, outlets and bodies, with the one spelling used here and the others that readers may meet.',
  licence: LICENCES.content,
  fields: [
    id('Permanent id of the actor.'),
    text('name', 'The one English spelling used in the story.', 'required'),
    text('short', 'Short form.', 'required'),
    word('kind', actor.shape.kind.options, 'What it is.'),
    word('party', parties, 'The party whose colour it carries.'),
    texts('local', 'Names in other languages, each after its BCP 47 tag and a colon.'),
    texts('variants', 'Other spellings.'),
    text('description', 'Neutral description.', 'required'),
    text('designation', 'Listings and sanctions, attributed and in the past tense.'),
    ids('sources', 'Sources of the description.'),
  ],
  primaryKey: 'id',
  references: [many('sources', 'sources')],
  endings: ['csv', 'json'],
  rows: rows.actorRows,
};

const camps: TableDefinition = {
  name: 'camps',
  title: 'Camps',
  description: 'Groups of sources that are not counted as independent of one another.',
  licence: LICENCES.content,
  fields: [
    id('Permanent id of the camp.'),
    text('name', 'Shown beside a source.', 'required'),
    text('note', 'Why these belong together.', 'required'),
    word('party', parties, 'The party whose colour it carries.'),
    yesNo(
      'independent',
      'Whether its members do not share an interest, so that two of them may corroborate each other.',
    ),
  ],
  primaryKey: 'id',
  references: [],
  endings: ['csv', 'json'],
  rows: rows.campRows,
};

/** The tables of where it happened and who was there. */
export const GROUND_TABLES: readonly TableDefinition[] = [places, control, actors, camps];
