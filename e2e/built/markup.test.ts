import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { pages } from './site.ts';

/** The rules, with what is left out and why, stand in html-validate.json. */
const { reasons, ...config } = JSON.parse(readFileSync('e2e/built/html-validate.json', 'utf8'));

it('has a reason for each rule that is switched off', () => {
  const off = Object.entries(config.rules).flatMap(([rule, level]) => (level === 'off' ? [rule] : []));
  expect(Object.keys(reasons).sort()).toEqual(off.sort());
});

it('is valid HTML on every page', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader([], { root: true, ...config }));
  const faults: string[] = [];
  for (const { path, markup } of pages) {
    const { results } = await validator.validateString(markup, path);
    for (const { messages } of results)
      for (const { ruleId, message, line, column, selector } of messages)
        faults.push(`${path}:${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`);
  }
  const rules = Map.groupBy(faults, (fault) => / ([\w-]+):/.exec(fault)?.[1] ?? '');
  // Three of each kind are enough to mend it.
  expect(
    [...rules.values()].flatMap((same) => [
      ...same.slice(0, 3),
      ...(same.length > 3 ? [`… ${same.length} in all`] : []),
    ]),
  ).toEqual([]);
}, 240_000);
