import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { ledgerCss } from './ledger-css';

/** Selectors of what is hidden, without the outer condition, which this DOM cannot judge. */
const hiddenBy = (choice: string): string[] =>
  [...ledgerCss().matchAll(/\.ledger((?::has\([^ ]*\))+) ([^,{]+?)(?=[,{])/g)]
    .filter(([, condition]) => condition === choice)
    .map(([, , what]) => what!.trim());

it('hides entries of another status, and groups that hold none of it', () => {
  const rules = hiddenBy(':has([name=status][value=disputed]:checked)');
  expect(rules).toEqual(['.entry:not(.is-disputed)', '.group:not(:has(.is-disputed))']);
  const { document } = parseHTML(
    '<ol><li class="entry is-disputed"></li><li class="entry is-unverified" id="x"></li></ol>',
  );
  expect([...document.querySelectorAll(rules[0]!)].map(({ id }) => id)).toEqual(['x']);
});

it('hides a group that no entry of both choices is left in', () => {
  expect(
    hiddenBy(':has([name=status][value=disputed]:checked):has([name=party][value=russia]:checked)'),
  ).toEqual(['.group:not(:has(.is-disputed.by-russia))']);
});

it('shows everything where the browser cannot judge', () => {
  expect(ledgerCss().replace(/@supports.*$/s, '')).toBe('.ledger .filter{display:none}');
});
