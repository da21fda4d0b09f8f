import { create, type Font } from 'fontkit';
import { expect, it } from 'vitest';
import { pageFaces } from './faces';
import { openFont, pageSubset } from './subset';

it('a font of a page names its owner and its family as the whole one does, and carries no other name', async () => {
  for (const { file } of pageFaces) {
    const font = create((await pageSubset(file, 'Av', [])).bytes) as Font & {
      readonly name: { readonly records: Readonly<Record<string, Readonly<Record<string, string>>>> };
    };
    expect(Object.keys(font.name.records)).toEqual(['copyright', 'fontFamily']);
    expect(font.copyright).toBe(openFont(file).copyright);
    expect(font.familyName).toBe(openFont(file).familyName);
  }
});
