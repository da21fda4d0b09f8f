import { brotliCompressSync } from 'node:zlib';
import { DOMParser } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { atlas } from '../atlas/load';
import { frameOf } from '../figures/pictures';
import type { Box, Frame } from '../frame/frame';
import { absolute } from '../site';
import { charactersOf } from '../type/subset';
import { downloadFormats, svgPath } from './figure-address';
import { figureSvg, rasterSvg } from './figure-file';
import { missingCharacters } from './picture-fonts';
import { drawPng } from './raster';
import { pathOf, stepShowing } from './subject';

/** The first scene of each kind of figure, and of each level of map. */
const samples = new Map<string, string>();
for (const { figure, scene } of atlas().scenes.values()) {
  const key = 'level' in scene ? scene.level : figure.kind;
  if (!samples.has(key)) samples.set(key, scene.id);
}
const scenes = [...samples.values()];

describe('figureSvg', () => {
  it.each(scenes)(
    '%s needs nothing outside itself and stays small',
    async (scene) => {
      for (const format of downloadFormats) {
        const svg = await figureSvg(atlas(), scene, format, '2026-11-22.0a1b2c3d');
        expect(brotliCompressSync(svg).length).toBeLessThan(40_000);
        const drawing = svg
          .replace(/<metadata>[\s\S]*<\/metadata>/, '')
          .replace('xmlns="http://www.w3.org/2000/svg"', '');
        expect(drawing).not.toMatch(/https?:|var\(|class=|<use|<script|image\/avif/);
        expect(drawing.match(/(?:href="|url\()(?!data:)/g)).toBeNull();
      }
    },
    60_000,
  );

  it('says in its metadata what it is, whose, under which licence, in which version and on which claims', async () => {
    for (const scene of [samples.get('timeline')!, samples.get('greater-idlib')!]) {
      const svg = await figureSvg(atlas(), scene, 'wide', '2026-11-22.0a1b2c3d');
      const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const texts = (name: string): string[] =>
        [...document.getElementsByTagName(name)].map((one) => String(one.textContent).trim());
      const resources = (name: string): string[] =>
        [...document.getElementsByTagName(name)].map((one) => String(one.getAttribute('rdf:resource')));
      const row = atlas().scenes.get(scene)!;
      expect(texts('dc:title')[0]).toBe(row.scene.title);
      expect(texts('dcterms:hasVersion')).toEqual(['2026-11-22.0a1b2c3d']);
      expect(texts('dc:identifier')).toEqual([absolute(svgPath(scene, 'wide'))]);
      expect(resources('dcterms:isPartOf')).toEqual([absolute(pathOf(stepShowing(atlas(), scene)))]);
      expect(resources('dcterms:references')).toEqual(
        row.scene.claims.map((claim) => absolute(`/claims/${claim}/`)),
      );
      expect(resources('cc:license')[0]).toMatch(row.figure.kind === 'map' ? /by-sa\/4\.0/ : /by\/4\.0/);
      expect(texts('dc:contributor').join(' ')).toMatch(
        row.figure.kind === 'map' ? /Natural Earth.*GSHHG.*IBM Plex/ : /^Fonts: IBM Plex/,
      );
      expect(texts('desc')[0]).toBe(row.scene.description);
    }
  }, 60_000);

  it('holds fonts with every character of the picture', async () => {
    const svg = await figureSvg(atlas(), samples.get('region')!, 'wide', 'v');
    const held = new Set(
      [...svg.matchAll(/font\/woff2;base64,([^)]+)\)/g)].flatMap(([, data]) => [
        ...charactersOf(Buffer.from(data!, 'base64')),
      ]),
    );
    const text = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
      .map(([, words]) => words!.replace(/&[a-z]+;/g, ''))
      .join('');
    expect([...new Set(text)].filter((char) => !held.has(char))).toEqual([]);
  }, 60_000);

  it('is the same file every time', async () => {
    const scene = samples.get('northwest')!;
    expect(await figureSvg(atlas(), scene, 'tall', 'v')).toBe(await figureSvg(atlas(), scene, 'tall', 'v'));
  }, 60_000);

  it('knows no picture that no step shows', async () => {
    await expect(figureSvg(atlas(), 'no-such-scene', 'wide', 'v')).rejects.toThrow(
      'no step shows a scene "no-such-scene"',
    );
  });
});

it('every picture can be set in our fonts', () => {
  const missing = [...atlas().scenes.keys()]
    .map((scene) => [scene, missingCharacters(frameOf(atlas(), scene, 'wide'))])
    .filter(([, characters]) => characters);
  expect(missing).toEqual([]);
}, 120_000);

describe('a raster of rasterSvg', () => {
  /** Range of brightness in a box, of 255. */
  async function inside(picture: Buffer, box: Box, frame: Frame): Promise<number> {
    const left = Math.max(0, Math.floor(box.x));
    const top = Math.max(0, Math.floor(box.y));
    const width = Math.min(frame.width, Math.ceil(box.x + box.width)) - left;
    const height = Math.min(frame.height, Math.ceil(box.y + box.height)) - top;
    const brightness = await sharp(picture)
      .extract({ left, top, width, height })
      .greyscale()
      .raw()
      .toBuffer();
    return (
      brightness.reduce((most, one) => Math.max(most, one)) -
      brightness.reduce((least, one) => Math.min(least, one))
    );
  }

  it.each(scenes)(
    '%s holds its picture and every text',
    async (scene) => {
      const frame = frameOf(atlas(), scene, 'wide');
      const picture = await drawPng(await rasterSvg(atlas(), frame));
      const { width, height } = await sharp(picture).metadata();
      expect([width, height]).toEqual([frame.width, frame.height]);
      expect(frame.boxes.length).toBeGreaterThan(3);
      for (const box of frame.boxes) expect(await inside(picture, box, frame), box.key).toBeGreaterThan(60);
      const { entropy } = await sharp(picture).stats();
      expect(entropy).toBeGreaterThan(0.8);
    },
    60_000,
  );

  it('loses its texts without fonts, so that the test above can fail', async () => {
    const frame = frameOf(atlas(), samples.get('timeline')!, 'wide');
    const bare = (await rasterSvg(atlas(), frame)).replace(/<text[\s\S]*?<\/text>/g, '');
    const picture = await drawPng(bare);
    const empty = [];
    for (const box of frame.boxes) if ((await inside(picture, box, frame)) <= 60) empty.push(box.key);
    expect(empty.length).toBeGreaterThan(frame.boxes.length / 2);
  }, 60_000);

  it('has Arabic beside its dot, not across it', async () => {
    const svg = await rasterSvg(atlas(), frameOf(atlas(), samples.get('greater-idlib')!, 'wide'));
    expect(svg).toMatch(/[\u0600-\u06ff]/);
    expect(svg).not.toContain('direction=');
    expect(svg).not.toMatch(/ opacity="/);
  }, 60_000);
});
