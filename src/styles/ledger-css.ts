import { party } from '../atlas/schema/actor';
import { status } from '../atlas/schema/claim';

/** Chapters whose groups can be chosen, more than the site has; the last group holds what no chapter tells. */
const groups = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'besides'];

const chosen = (name: string, value: string): string => `:has([name=${name}][value=${value}]:checked)`;

/**
 * The rules by which radio buttons narrow the claims ledger. A group stands for a chapter (`data-group`); an entry
 * carries the classes `is-<status>` and `by-<party>`. A group of which nothing is left goes with its heading.
 * Browsers without `:has()` show everything and hide the buttons.
 */
export function ledgerCss(): string {
  const ledger = (...choices: string[]): string => `.ledger${choices.join('')}`;
  const rules = [
    ...groups.map(
      (group) =>
        `${ledger(`:has([name=chapter][value="${group}"]:checked)`)} .group:not([data-group="${group}"])`,
    ),
    ...status.options.flatMap((value) => [
      `${ledger(chosen('status', value))} .entry:not(.is-${value})`,
      `${ledger(chosen('status', value))} .group:not(:has(.is-${value}))`,
    ]),
    ...party.options.flatMap((value) => [
      `${ledger(chosen('party', value))} .entry:not(.by-${value})`,
      `${ledger(chosen('party', value))} .group:not(:has(.by-${value}))`,
    ]),
    ...status.options.flatMap((one) =>
      party.options.map(
        (other) =>
          `${ledger(chosen('status', one), chosen('party', other))} .group:not(:has(.is-${one}.by-${other}))`,
      ),
    ),
  ];
  return `.ledger .filter{display:none}@supports selector(:has(*)){.ledger .filter{display:block}${rules.join(',\n')}{display:none}}`;
}
