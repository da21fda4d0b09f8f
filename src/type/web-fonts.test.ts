import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { create, type Font } from 'fontkit';
import { fontFaceCss, fontFile, webFonts } from './web-fonts';

const fonts = await webFonts();

describe('webFonts', () => {
  it('weigh 42 kB for the six that most pages fetch', () => {
    const main = ['serif-400', 'serif-600', 'serif-italic', 'sans-400', 'sans-600', 'arabic-400'];
    const bytes = main.map((name) => fonts.find((font) => font.name === name)!.bytes.length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(42 * 1000);
  });

  it('hold every character of the stories and glossary that a font of ours has, and all of them in running text', () => {
    const prose = readdirSync('content', { recursive: true, withFileTypes: true })
      .filter((entry) => /\.mdx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('');
    const held = new Set(fonts.flatMap((font) => [...font.characters]));
    // Signs of the file format, which no reader sees.
    const missing = [...new Set(prose)].filter((char) => !held.has(char) && !/[\s{}<>|`^\\]/.test(char));
    expect(missing).toEqual([]);
  });

  it('each hold the characters they say', () => {
    for (const { bytes, characters, name } of fonts) {
      const font = create(bytes) as Font;
      for (const char of characters)
        expect(font.hasGlyphForCodePoint(char.codePointAt(0)!), `${char} in ${name}`).toBe(true);
    }
  });

  it('share no character within a style, so that a browser never fetches two files for one', () => {
    const seen = new Map<string, string>();
    for (const { face, characters, name } of fonts) {
      for (const char of characters) {
        const key = `${face.family} ${face.weight} ${face.style} ${char}`;
        expect(seen.get(key), `${char} in ${name}`).toBeUndefined();
        seen.set(key, name);
      }
    }
  });
});

describe('fontFaceCss', () => {
  it('names every file with the hash of its bytes and shows text at once', async () => {
    const css = await fontFaceCss((file) => `/base/fonts/${file}`);
    for (const { file } of fonts) {
      expect(file).toMatch(/^[a-z0-9-]+\.[0-9a-f]{8}\.woff2$/);
      expect(css).toContain(`url(/base/fonts/${file})`);
    }
    expect(css.match(/font-display:swap/g)).toHaveLength(fonts.length);
  });
  it('finds a file for preloading, and says when there is none', async () => {
    expect(await fontFile('serif-400')).toMatch(/^serif-400\.[0-9a-f]{8}\.woff2$/);
    await expect(fontFile('serif-900')).rejects.toThrow('there is no font "serif-900"');
  });
});
