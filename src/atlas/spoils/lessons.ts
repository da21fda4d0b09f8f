import { readFileSync } from 'node:fs';
import { end, five, four, lessonOn, one, three, two } from './project-files';
import { swap, write, type Spoil } from './spoil';

const [first, second, third, fourth, fifth] = [one, two, three, four, five].map(lessonOn) as [
  string,
  string,
  string,
  string,
  string,
];
const whole = 'content/teach/whole-story.md';

/** The first question asked before reading, with the start of its note, which rests on no claim. */
const openNote = /(before:\n {4}- ask: .*\n {6}note: )/;
/** The choices of the first question of the self-check. */
const choices = /(quiz:\n(?: {2,4}.*\n)+? {4}choices:\n)((?: {6}- text: .*\n(?: {8}right: true\n)?)+)/;

/** Lessons that their schema refuses. */
export const invalidLessons: readonly Spoil[] = [
  swap(
    'a step without its chapter',
    first,
    'step: moscow-agreement/balyun',
    'step: balyun',
    /"questions\.while\.1\.step" cannot be "balyun"/,
  ),
  swap('a length of its own', fourth, 'minutes: 45', 'minutes: 30', /"plans\.1\.minutes" cannot be 30/),
  swap(
    'a single choice',
    fifth,
    choices,
    '$1      - text: Yes\n        right: true\n',
    /"quiz\.0\.choices" lists 1/,
    { at: /choices:/ },
  ),
];

/** Lessons that do not fit what they name. */
export const wrongLessons: readonly Spoil[] = [
  swap(
    'a claim of no lesson',
    first,
    'claims: [balyun-responsibility]',
    'claims: [balyun]',
    /there is no claim "balyun"/,
  ),
  swap(
    'an answer not told there',
    first,
    'step: moscow-agreement/balyun',
    'step: moscow-agreement/displacement',
    /"balyun-responsibility" is not told in moscow-agreement\/displacement/,
    { at: /claims: \[balyun-responsibility\]/ },
  ),
  swap(
    'a reason not told there',
    first,
    'claims: [deal-parties]\n    step',
    'claims: [displacement]\n    step',
    /"displacement" is not told in moscow-agreement\/what-the-text-leaves-out/,
  ),
  swap(
    'a term of no lesson',
    second,
    '  - jabal-al-zawiya',
    '  - jabal-zawiya',
    /there is no glossary term "jabal-zawiya"/,
  ),
  swap(
    'a step of no lesson',
    second,
    'step: first-violations/two-versions',
    'step: first-violations/to-versions',
    /there is no step of first-violations "to-versions"/,
  ),
  swap(
    'an answer without a claim',
    second,
    openNote,
    '$1Expect 15 answers. ',
    /states something \(1\) and rests on no claim/,
  ),
  swap(
    'a plan that does not add up',
    second,
    '      - minutes: 3\n',
    '      - minutes: 4\n',
    /the parts of the plan of 20 minutes add up to 21/,
    { at: /parts:\n/ },
  ),
  swap(
    'a step of another chapter',
    third,
    'pictures: [syrian-offensive/clash-or-no-clash',
    'pictures: [irans-signal/photograph',
    /sends its class to another chapter, "irans-signal"/,
  ),
  swap(
    'a name without a claim',
    third,
    openNote,
    '$1Erdogan said so. ',
    /states something \(Erdogan\) and rests on no claim/,
  ),
  swap('plans in another order', third, 'minutes: 45', 'minutes: 90', /plan 2 takes 90 minutes/),
  swap(
    'two right choices',
    third,
    choices,
    '$1      - text: All of them\n        right: true\n$2',
    /question "agreed" has 2 right choices/,
    { at: /choices:/ },
  ),
  swap(
    'an unknown statement of the source text',
    fourth,
    'spring-shield-promises',
    'spring-shield-promise',
    /there is no statement of the source text "spring-shield-promise"/,
  ),
  swap(
    'an unknown answer to the source text',
    fourth,
    'answers: [e9',
    'answers: [e99',
    /there is no answer to the source text "e99"/,
  ),
  swap(
    'no right choice',
    fourth,
    /(quiz:[\s\S]*?) {8}right: true\n/,
    '$1',
    /question "deadline" has 0 right choices/,
    { at: /choices:/ },
  ),
  swap(
    'a choice twice',
    fourth,
    choices,
    '$1      - text: Yes\n      - text: Yes\n$2',
    /choice "Yes" stands twice/,
    { at: /- text: Yes\n(?= {6}- text: (?!Yes))/ },
  ),
  swap(
    'a question twice',
    fifth,
    'id: beside-him',
    'id: date-and-place',
    /question "date-and-place" stands twice/,
  ),
  swap(
    'the right choice in one place',
    fifth,
    /choices:\n((?: {6}- text: .*\n(?: {8}right: true\n)?)+)/g,
    'choices:\n      - text: Yes\n        right: true\n      - text: No\n      - text: Perhaps\n',
    /stands in place 1 in every question/,
    { at: /^quiz:/m },
  ),
  swap(
    'a fact in the notes to teachers',
    fifth,
    end,
    '\nIt began on 6 March.\n',
    /"It began on 6 March\.…" states something/,
    { at: /It began on 6/ },
  ),
  swap(
    'a loaded word in a choice',
    whole,
    'text: A report of the United Nations',
    'text: The regime',
    /"regime" stands in our own voice/,
  ),
  swap(
    'a loaded word in a task',
    whole,
    "do: 'Sort each",
    "do: 'Call them terrorists. Sort each",
    /"terrorists" stands in our own voice/,
  ),
  swap(
    'a long quotation in an answer',
    whole,
    openNote,
    `$1They said "${'word '.repeat(30).trim()}". `,
    /a quotation of 30 words/,
  ),
  swap(
    'HTML in the notes to teachers',
    whole,
    end,
    '\n<script>alert(1)</script>\n',
    /HTML may not stand here: <script>/,
    { at: /<script>/ },
  ),
  write(
    'a lesson on nothing',
    'content/teach/no-such-chapter.md',
    () => readFileSync(first, 'utf8'),
    /there is no chapter "no-such-chapter"/,
    { at: 'file' },
  ),
  write('no lesson on the whole story', whole, () => null, /there is no lesson on the whole story/, {
    at: 'file',
  }),
  write('a chapter without a lesson', fifth, () => null, /chapter "irans-signal" has no lesson/, {
    in: five,
    at: /^id:/m,
  }),
];
