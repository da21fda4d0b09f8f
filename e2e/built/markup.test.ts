import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { allEngines } from '../../scripts/browsers.mjs';
import { allowed, findJava, nuMessages } from './nu-checker.ts';
import { offlineFiles, pages as served } from './site.ts';

// The whole story holds what the other files read from disk hold.
const pages = [...served, ...offlineFiles.filter(({ path }) => path.includes('whole-story'))];

/** The rules, with what is left out and why, stand in html-validate.json. */
const { reasons, ...config } = JSON.parse(readFileSync('e2e/built/html-validate.json', 'utf8'));
const java = findJava();
console.log(
  java
    ? `HTML is checked by the Nu checker (Java ${java.version}) and by html-validate.`
    : 'No Java 11 or later here: HTML is checked by html-validate alone, not by the Nu checker.',
);

/** Faults grouped by kind. Three of each are enough to mend it. */
const summary = (faults: ReadonlyMap<string, readonly string[]>): string[] =>
  [...faults.values()].flatMap((same) => [
    ...same.slice(0, 3),
    ...(same.length > 3 ? [`… ${same.length} in all`] : []),
  ]);

it('has a reason for each rule that is switched off', () => {
  const off = Object.entries(config.rules).flatMap(([rule, level]) => (level === 'off' ? [rule] : []));
  expect(Object.keys(reasons).sort()).toEqual(off.sort());
});

it('is valid HTML on every page, by html-validate', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader([], { root: true, ...config }));
  const faults = new Map<string, string[]>();
  for (const { path, markup } of pages) {
    const { results } = await validator.validateString(markup, path);
    for (const { ruleId, message, line, column, selector } of results.flatMap(({ messages }) => messages)) {
      const told = `${path}:${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`;
      faults.set(ruleId, [...(faults.get(ruleId) ?? []), told]);
    }
  }
  expect(summary(faults)).toEqual([]);
}, 240_000);

// In CI a machine without Java is no excuse: `npm test` installs one there.
it.runIf(java ?? allEngines)(
  'is valid HTML and CSS on every page, by the Nu checker',
  () => {
    const messages = nuMessages(java?.program ?? 'java', pages);
    const known = new Set(allowed.map(({ message }) => message));
    const faults = Map.groupBy(
      messages.filter(({ message }) => !known.has(message)),
      ({ message }) => message.replace(/“[^”]*”/g, '“…”'),
    );
    const told = ({ type, url, lastLine, message, extract }: (typeof messages)[number]): string =>
      `${url}:${lastLine ?? ''} ${type}: ${message} (${extract?.trim() ?? ''})`;
    expect(summary(new Map([...faults].map(([kind, all]) => [kind, all.map(told)])))).toEqual([]);
    // An exception that nothing needs any more would hide the next fault.
    const met = new Set(messages.map(({ message }) => message));
    expect([...known].filter((message) => !met.has(message))).toEqual([]);
  },
  240_000,
);
