/** A whole project in a few rows, for tests: one chapter, six pictures of every kind, nothing at fault. */

const ring = '[[36.0,35.0],[36.0,36.0],[37.0,36.0],[37.0,35.0],[36.0,35.0]]';
const shape = (id: string, geometry: string): string =>
  `{ "type": "FeatureCollection",\n  "features": [\n    { "type": "Feature", "properties": { "id": "${id}" }, "geometry": ${geometry} }\n  ] }\n`;
const polygon = (id: string): string => shape(id, `{ "type": "Polygon", "coordinates": [${ring}] }`);
const course = (id: string): string =>
  shape(id, '{ "type": "LineString", "coordinates": [[36.0,35.0],[36.5,35.5]] }');

/** Sixty words of standard text and thirty of plain text, on the given claims. */
function step(id: string, scene: string, claim: string, extra = ''): string {
  const sentence = `[The fields by the long road to the old town were quiet on that day, as people there told it later.](claim:${claim})`;
  const short = `[The fields by the road were quiet on that day, people said, all day long.](claim:${claim})`;
  return `<Step id="${id}" heading="The ${id} step" scene="${scene}" claim="${claim}">

${sentence} ${sentence} ${sentence}
${extra}
<Plain>

${short} ${short}

</Plain>
</Step>
`;
}

const scene = (id: string, fields: string): string => `  - id: ${id}
    title: Title of ${id}
    alt: What ${id} shows
    description: It shows the ground as it was. It names what lies where.
    change: New is all of it.
    date: '2020-03-06'
    claims: [quiet]
${fields}`;

const places = `id,name,kind,lon,lat,precision_km,confidence,position_basis,name_local,name_local_lang,variants,rank,source,licence,note,aliases
north-town,North Town,town,36.5,35.75,0.5,high,exact,بلدة الشمال,ar,Northtown;N. Town,2,gazetteer,CC BY 4.0,,old-north
south-town,South Town,town,36.5,35.65,0.5,high,exact,بلدة الجنوب,ar,,3,gazetteer,CC BY 4.0,"A note, with a
line break and ""quotes""",
east-town,East Town,town,36.8,35.72,0.5,high,exact,بلدة الشرق,ar,,3,gazetteer,CC BY 4.0,,
far-town,Far Town,city,37.6,55.7,2,high,exact,Дальний,ru,,1,gazetteer,CC BY 4.0,,
`;

const claims = `- id: quiet
  statement: The fields were quiet.
  status: corroborated
  status_note: Two camps say so.
  date: '2020-03-06'
  places: [north-town]
  actors: [watchers]
  source_text: South Front's text calls it "a calm".
  accounts:
    - by: watchers
      sources: [watchers-2020-03-06-quiet]
      date: '2020-03-06'
      says: It was quiet.
      quote: all quiet
    - by: paper
      sources: [paper-2020-03-07-quiet]
      date: '2020-03-07'
      says: It was quiet by the road.
- id: shots
  statement: Shots were heard.
  status: disputed
  status_note: One side says so, the other denies it.
  accounts:
    - by: watchers
      sources: [watchers-2020-03-06-quiet]
      date: '2020-03-06'
      says: Shots were heard.
      side: shots
    - by: paper
      sources: [paper-2020-03-07-quiet]
      date: '2020-03-07'
      says: No shots were heard.
      side: none
`;

const source = (id: string, more: string): string => `- id: ${id}
  type: webpage
  title: Quiet on the road
  publisher: The ${id.split('-')[0]}
  actor: ${id.split('-')[0]}
  language: en
${more}`;

const event = (id: string, day: string): string => `- id: ${id}
  date: '2020-03-0${day}'
  title: Event ${id}
  detail: It is said to have happened.
  places: [north-town]
  claim: quiet
  party: other
  mark: happened
  chapters: [small]
`;

const plan = (minutes: number): string => `  - minutes: ${minutes}
    parts:
      - { minutes: 5, do: Read the chapter. }
      - { minutes: ${minutes - 5}, do: Talk about it. }
`;

const quizQuestion = (id: string, right: number): string => `  - id: ${id}
    question: Who says so?
    choices:
${['The Watchers', 'The Paper', 'Nobody']
  .map((text, i) => `      - { text: ${text}${i === right ? ', right: true' : ''} }`)
  .join('\n')}
    why: The Watchers say so.
    claims: [quiet]
    step: small/one
`;

const lesson = `---
title: A quiet road
description: What two accounts of one road have in common, and where they differ, in one lesson.
ages: '14-18'
english: B1-B2
aims:
  - Say who said what.
  - Say who did not.
content_note:
  text: The chapter tells of shots.
  claims: [shots]
plans:
${[20, 45, 90].map(plan).join('')}vocabulary: [road, field, town]
questions:
  before:
    - ask: What is a road for?
      note: For going somewhere.
    - ask: Was it quiet there?
      note: The Watchers say so.
      claims: [quiet]
  while:
${['one', 'two', 'three']
  .map(
    (step) =>
      `    - { ask: Was it quiet?, step: small/${step}, note: The Watchers say so., claims: [quiet] }`,
  )
  .join('\n')}
  after:
    - ask: Who could know?
      note: Who was there.
    - ask: Were there shots?
      note: The Watchers say so.
      claims: [shots]
activity:
  title: Two accounts
  minutes: 10
  idea: One road, two accounts.
  pictures: [small/one]
  accounts: [shots]
  passages: [all-quiet]
  answers: [e1]
  tasks:
    - do: Read both.
      note: They differ.
    - do: Say where they differ.
      note: The Paper heard no shots.
      claims: [shots]
quiz:
${['a', 'b', 'c', 'd', 'e'].map((id, i) => quizQuestion(id, i % 3)).join('')}---

Take your time.

Let everybody speak.
`;

/** Every file of the project. */
export const smallProject: Readonly<Record<string, string>> = {
  'data/places.csv': places,
  'data/control.csv': `place,holder,as_of,confidence,position_note,evidence,source,note
north-town,opposition,2020-03,high,,A report,paper [read],
south-town,government,2020-03-06,high,,A report,paper [read],
`,
  'data/line-of-contact.csv': `seq,lon,lat,government_place,opposition_place,half_width_km,grade,remark,drawn
1,36.4,35.7,south-town,north-town,2,B,,full
2,36.6,35.7,south-town,north-town,3,B,,fading
`,
  'data/roads.csv': `road,seq,lon,lat,name,basis,source
M4,1,36.1,35.72,,interpolated,editorial
M4,2,36.805,35.72,East Town,place,gazetteer
M5,1,36.85,35.4,,interpolated,editorial
M5,2,36.85,36.0,,interpolated,editorial
`,
  'data/posts.csv': `place,since,era,side_of_m4,claim,source,note
north-town,2020-03-05,2020,north,quiet,paper-2020-03-07-quiet,Beside the road
`,
  'data/camps.yaml': `- id: press
  name: The press
  note: Papers with one owner.
  party: other
- id: monitors
  name: Monitors
  note: They watch.
  party: monitor
`,
  'data/actors/all.yaml': `- id: watchers
  name: The Watchers
  short: Watchers
  kind: monitor
  party: monitor
  local: [{ lang: ar, name: المراقبون }]
  variants: [Road Watchers]
  description: A group that watched the road.
  sources: [paper-2020-03-07-quiet]
- id: paper
  name: The Paper
  short: Paper
  kind: outlet
  party: other
  description: A newspaper.
`,
  'data/sources/all.yaml':
    source(
      'watchers-2020-03-06-quiet',
      `  issued: '2020-03-06'
  url: https://watchers.example/quiet
  address: exact
  camp: monitors
  access: read
`,
    ) +
    source(
      'paper-2020-03-07-quiet',
      `  issued: '2020-03-07'
  url: https://sub.printed.example/quiet
  address: text-only
  camp: press
  access: excerpt
`,
    ),
  'data/claims/all.yaml': claims,
  'data/events/all.yaml': ['5', '6', '7', '7'].map((day, i) => event(`event-${'abcd'[i]}`, day)).join(''),
  'data/counts.yaml': `- id: watchers-6-march
  date: '2020-03-06'
  by: watchers
  value: 6
  of: shots heard
  unit: violations
  claim: shots
  sources: [watchers-2020-03-06-quiet]
`,
  'data/tables/retold.yaml': `- id: retold
  title: One report, retold
  columns:
    - { id: place, label: Place }
    - { id: day, label: Day }
  rows:
    - id: first
      by: watchers
      date: '2020-03-06'
      label: First
      cells:
        place: { text: a field, kind: stated }
        day: { text: not given, kind: absent }
      claim: quiet
      sources: [watchers-2020-03-06-quiet]
    - id: second
      by: paper
      date: '2020-03-07'
      label: Second
      cells:
        place: { text: the town, kind: added }
        day: { text: 6 March, kind: added }
      claim: quiet
      sources: [paper-2020-03-07-quiet]
`,
  'data/scenes/road-map.yaml': `kind: map
id: road-map
title: The road
scenes:
${scene(
  'road-wide',
  `    level: levant
    look: [north-town, south-town, [36.2, 35.7]]
    places: { north-town: lifted, east-town: hidden }
    events: { event-a: normal }
    notes: [{ at: north-town, text: the northern town }]
`,
)}${scene(
    'road-close',
    `    level: greater-idlib
    look: [north-town, south-town]
    places: { south-town: lifted }
    connectors: [{ from: north-town, to: south-town, style: said, label: said to talk }]
    measures: [{ from: south-town, to: M4, label: 'about 8 km, ± 2 km' }]
    disputed: [south-town]
    notes: [{ at: 'road:M4', text: the road }]
`,
  )}`,
  'data/scenes/days-timeline.yaml': `kind: timeline
id: days-timeline
title: The days
zone: Dates
rows:
  - { id: first-lane, label: One side, party: other, events: [event-a, event-b] }
  - { id: second-lane, label: Other side, party: monitor, events: [event-c, event-d] }
scenes:
${scene(
  'days-before',
  `    look: '2020-03-04/2020-03-08'
    events: { event-a: lifted, event-b: normal, event-c: normal, event-d: normal }
    notes: [{ at: event-a, text: the first one }]
`,
)}${scene(
    'days-after',
    `    look: '2020-03-04/2020-03-09'
    events: { event-a: normal, event-b: normal, event-c: normal, event-d: lifted }
    notes: [{ at: '2020-03-07', text: the last ones }]
`,
  )}`,
  'data/scenes/shots-chart.yaml': `kind: counts
id: shots-chart
title: Shots
rows:
  - { by: watchers, label: Watchers, counts: [watchers-6-march] }
days: '2020-03-06/2020-03-08'
scenes:
${scene(
  'shots-counted',
  `    counts: { watchers-6-march: lifted }
    notes: [{ at: watchers-6-march, text: six shots heard }]
`,
)}`,
  'data/scenes/retold-table.yaml': `kind: table
id: retold-table
title: Retold
table: retold
scenes:
${scene(
  'report-retold',
  `    cells: { first: normal, second/place: lifted }
    notes: [{ at: second/day, text: new in this one }]
`,
)}`,
  'data/loaded-words.yaml': `- pattern: 'hordes?'
  side: blanket
  reason: Name the group.
  exceptions:
    - { sentence: A group that watched the road., why: For the test of exceptions. }
`,
  'data/text-hosts.yaml': `- host: printed.example
  reason: Printed, not linked.
`,
  'data/geography/labels.csv': `id,name,kind,lon,lat,angle,size,levels,name_local,name_local_lang
region,The region,region,36.5,35.7,0,1,region;levant,المنطقة,ar
sea,The sea,sea,35.2,35.2,-90,3,northwest,,
`,
  ...Object.fromEntries(
    ['coast', 'golan', 'lakes', 'syria', 'zones'].map((name) => [
      `data/geography/${name}.geojson`,
      polygon(name),
    ]),
  ),
  ...Object.fromEntries(
    ['border-tr-sy', 'ridges', 'rivers'].map((name) => [`data/geography/${name}.geojson`, course(name)]),
  ),
  'content/chapters/1-small.mdx': `---
id: small
number: 1
title: A small chapter
standfirst: It tells of one road.
title_note: The title is this site's own.
dates: '2020-03-05/2020-03-07'
box:
  reported:
    text: The fields were quiet.
    claims: [quiet]
  disputed:
    text: Whether shots were heard.
    claims: [shots]
  unshown:
    text: Nobody has shown who was there.
    claims: [quiet]
description: How one road was quiet on one day, by two accounts that agree and a third thing on which they do not agree.
published: '2026-11-22'
---

${step('one', 'road-wide', 'quiet', '[By <Who id="watchers">the Watchers</Who>, in the <Term id="road">road</Term> by <Name lang="ar">بلدة</Name>, *twice*.](claim:quiet?by=paper-2020-03-07-quiet)\n')}
${step('two', 'road-close', 'quiet', '[But was it so?](plain)\n')}
${step('three', 'days-before', 'quiet')}
${step('four', 'days-after', 'quiet')}
${step('five', 'shots-counted', 'shots', '\n<Accounts of="shots" />\n')}
${step('six', 'report-retold', 'quiet')}`,
  'content/glossary/road.md': `---
term: Road
short: A way between two towns.
claims: [quiet]
---

It joins the towns.

And more of it.
`,
  'content/glossary/field.md': `---
term: Field
short: Land by a road.
claims: [quiet]
---
`,
  'content/glossary/town.md': `---
term: Town
short: Where a road leads.
claims: [quiet]
---
`,
  'content/pages/about.md': `---
title: About
description: What this small project is about, at more than sixty characters in all.
claims: [quiet]
---

## A heading

A paragraph with a [link](/methods/) and a [page](https://example.org/).
`,
  'content/teach/small.md': lesson,
  'data/source-text.yaml': `source: paper-2020-03-07-quiet
passages:
  - id: all-quiet
    quote: all quiet on the road
    claim: quiet
    others: The Watchers heard shots.
    told: [{ chapter: small, step: one }]
answers:
  - id: e1
    kind: omission
    script: It leaves the shots out.
    answer: The Watchers heard shots.
    claims: [shots]
`,
  'data/versions.yaml': `/about/:
  - date: '2026-11-22'
    hash: '40d1456b'
  - date: '2026-12-01'
    hash: '40d1456c'
    corrections: [2026-12-01-quiet]
`,
  'content/corrections/2026-12-01-quiet.md': `---
date: '2026-12-01'
kind: correction
title: The fields were quiet
pages: ['/about/']
claims: [quiet]
sources: [paper-2020-03-07-quiet]
scenes: [report-retold]
old: The fields were calm.
new: The fields were quiet.
reason: A reader told us.
---
`,
};
