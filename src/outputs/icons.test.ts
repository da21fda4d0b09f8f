import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { href } from '../site';
import { iconFiles, iconPng, iconSvg, webManifest, type IconName } from './icons';

describe('icons', () => {
  it.each(Object.keys(iconFiles) as IconName[])(
    '%s is a square of its size, filled to the corners',
    async (name) => {
      const { data, info } = await sharp(await iconPng(name))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([iconFiles[name].side, iconFiles[name].side]);
      const colours = new Set<string>();
      for (let i = 0; i < data.length; i += info.channels) colours.add(data.subarray(i, i + 3).join());
      expect(colours.size).toBeGreaterThan(4);
      // A corner left out would be black.
      for (const corner of [0, info.width - 1]) expect(data[corner * info.channels]).toBeGreaterThan(150);
    },
  );
  it('draw the same thing as the vector', () => {
    expect(iconSvg('full')).toContain(/<path d="M24 34[^>]*>/.exec(iconSvg('sheet'))![0]);
    expect(iconSvg('sheet').length).toBeLessThan(1500);
  });
});

describe('webManifest', () => {
  it('names addresses under the base path, each with its true size', () => {
    const manifest = webManifest() as {
      start_url: string;
      scope: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(manifest.start_url).toBe(href('/'));
    expect(manifest.scope).toBe(href('/'));
    for (const { src } of manifest.icons) expect(src.startsWith(href('/'))).toBe(true);
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['any', '192x192', '512x512', '512x512']);
    expect(manifest.icons.at(-1)!.purpose).toBe('maskable');
  });
});
