import { party } from '../atlas/schema/actor';
import { status } from '../atlas/schema/claim';

/** Chapters whose groups can be chosen, more than the site has; the last group holds what no chapter tells. */
const groups = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'besides'];

const chosen = (name: string, value: string): string => `:has([name=${name}][value=${value}]:checked)`;
const ledger = (...choices: string[]): string => `.ledger${choices.join('')}`;

/** Choices of status and party, one or both: their condition, and the classes of an entry that fits them. */
const pairs: readonly (readonly [condition: string, fits: string])[] = [
  ...status.options.map((value) => [chosen('status', value), `.is-${value}`] as const),
  ...party.options.map((value) => [chosen('party', value), `.by-${value}`] as const),
  ...status.options.flatMap((one) =>
    party.options.map(
      (other) => [chosen('status', one) + chosen('party', other), `.is-${one}.by-${other}`] as const,
    ),
  ),
];

/**
 * The rules by which radio buttons narrow the claims ledger. A group stands for a chapter (`data-group`); an entry
 * carries the classes `is-<status>` and `by-<party>`, a link to a group those of all its entries (`data-holds`). A group of
 * which nothing is left goes with its heading and the link to it; one that was asked for stays and says that it is empty
 * (`.none`), and so does the list (`.none-at-all`). Browsers without `:has()` show everything and hide the buttons.
 */
export function ledgerCss(): string {
  const anyChapter = chosen('chapter', 'any');
  const empty = pairs.map(([condition, fits]) => `${ledger(anyChapter, condition)}:not(:has(.entry${fits}))`);
  const hidden = [
    ...groups.map(
      (group) =>
        `${ledger(`:has([name=chapter][value="${group}"]:checked)`)} .group:not([data-group="${group}"])`,
    ),
    ...pairs
      // Of both, each alone hides its share of the entries.
      .filter(([, fits]) => fits.split('.').length === 2)
      .map(([condition, fits]) => `${ledger(condition)} .entry:not(${fits})`),
    ...pairs.map(([condition, fits]) => `${ledger(anyChapter, condition)} .group:not(:has(${fits}))`),
    ...pairs.map(([condition, fits]) => `${ledger(condition)} .jump li:not([data-holds~="${fits}"])`),
    // Of one chapter, or none, there is nothing to jump to.
    `.ledger:not(${anyChapter}) .jump`,
    ...empty.map((condition) => `${condition} .jump`),
  ];
  const said = [
    ...pairs.map(
      ([condition, fits]) => `.ledger:not(${anyChapter})${condition} .group:not(:has(${fits})) .none`,
    ),
    ...empty.map((condition) => `${condition} .none-at-all`),
  ];
  return (
    '.ledger :is(.filter,.none,.none-at-all){display:none}' +
    `@supports selector(:has(*)){.ledger .filter{display:block}${hidden.join(',\n')}{display:none}${said.join(',\n')}{display:block}}`
  );
}
