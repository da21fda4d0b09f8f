import { expect, test } from '@playwright/test';

test('letters are set close where the typeface says so, in both families', async ({ page }) => {
  // A page of the story: there late type still comes. On the others Firefox gives up type that is late (`optional`).
  await page.goto('chapters/first-violations/');
  const closer = await page.evaluate(async () => {
    const line = document.body.appendChild(document.createElement('span'));
    line.textContent = 'To Tartus, Av';
    line.style.position = 'absolute';
    line.style.fontSize = '100px';
    const widths: Record<string, number> = {};
    for (const font of ['400 100px "Source Serif 4"', '600 100px "IBM Plex Sans"']) {
      const loaded = await document.fonts.load(font, line.textContent);
      line.style.font = font;
      const width = (kerning: string): number => {
        line.style.fontKerning = kerning;
        return line.getBoundingClientRect().width;
      };
      widths[font] = loaded.length && width('none') - width('normal');
    }
    line.remove();
    return widths;
  });
  for (const [font, by] of Object.entries(closer)) expect(by, font).toBeGreaterThan(10);
});
