import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { ledgerCss } from './ledger-css';

const any = ':has([name=chapter][value=any]:checked)';
const disputed = ':has([name=status][value=disputed]:checked)';
const russia = ':has([name=party][value=russia]:checked)';

/** Selectors under a condition, without it, which this DOM cannot judge; of what is hidden, or of what is shown then. */
const under = (condition: string): string[] =>
  ledgerCss()
    .split(/[,{}]\n?(?=\.ledger)|\{/)
    .filter((selector) => selector.startsWith(`.ledger${condition} `))
    .map((selector) => selector.slice(`.ledger${condition} `.length));

it('hides entries of another status, and the links to groups that hold none of it', () => {
  const rules = under(disputed);
  expect(rules).toEqual(['.entry:not(.is-disputed)', '.jump li:not([data-holds~=".is-disputed"])']);
  const { document } = parseHTML(
    '<ol><li class="entry is-disputed"></li><li class="entry is-unverified" id="x"></li></ol>' +
      '<ul class="jump"><li data-holds=".is-disputed .by-iran .is-disputed.by-iran"></li><li data-holds=".by-iran" id="y"></li></ul>',
  );
  for (const [rule, id] of [
    [rules[0]!, 'x'],
    [rules[1]!, 'y'],
  ] as const)
    expect([...document.querySelectorAll(rule)].map((hidden) => hidden.id)).toEqual([id]);
});

it('hides a group that no entry of both choices is left in, where all chapters are shown', () => {
  expect(under(any + disputed + russia)).toEqual(['.group:not(:has(.is-disputed.by-russia))']);
});

it('says so in the place of the claims where a chapter that was asked for has none, or no chapter has', () => {
  const css = ledgerCss();
  expect(under(`:not(${any})${disputed}${russia}`)).toEqual([
    '.group:not(:has(.is-disputed.by-russia)) .none',
  ]);
  expect(css).toContain(
    `.ledger${any}${disputed}${russia}:not(:has(.entry.is-disputed.by-russia)) .none-at-all`,
  );
  expect(css.endsWith('.none-at-all{display:block}}')).toBe(true);
});

it('shows everything where the browser cannot judge', () => {
  expect(ledgerCss().replace(/@supports.*$/s, '')).toBe(
    '.ledger :is(.filter,.none,.none-at-all){display:none}',
  );
});
