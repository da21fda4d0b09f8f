import type { Atlas } from '../atlas/atlas';
import { dateInWords } from '../atlas/edtf';
import { frameOf } from '../figures/pictures';
import { escaped } from '../frame/paint';
import { themes } from '../frame/theme';
import { SITE_NAME } from '../site';
import { advance, pageFaces, pictureFaces, type Face } from '../type/faces';
import { cardPath } from './figure-address';
import { rasterSvg } from './figure-file';
import { fitted } from './fitted';
import type { CardImage } from './head';
import { png } from './raster';
import { chapterOf, stepOf } from './subject';

/** Size of a social card, px: what the networks ask for. */
export const cardSize = { width: 1200, height: 630 } as const;
/** Height of the band under the picture, px. */
export const bandHeight = 118;
const margin = 40;
/** Room for the date and the site's name, at the right end of the band, px. */
const asideWidth = 300;

/** What a card shows. */
export interface Card {
  /** Id of the scene. */
  readonly scene: string;
  readonly title: string;
  /** In words. */
  readonly date: string;
  /** What the scene's picture shows. */
  readonly shows: string;
}

const serif = pageFaces.filter(({ family, weight }) => family === 'Source Serif 4' && weight === 600);
/** What the heading face lacks is set in the label faces. */
const titleFaces: readonly Face[] = [...serif, ...pictureFaces];

/** Sizes of a title that takes one line, two or three, with the distance between its baselines; px. */
const titleSettings = [
  { size: 44, leading: 0, lines: 1 },
  { size: 35, leading: 42, lines: 2 },
  { size: 27, leading: 32, lines: 3 },
] as const;

function broken(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && advance(titleFaces, longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The title at the largest size at which its lines fit. @throws RangeError if it fits at none: it is then too long for a card */
export function titleLines(title: string, room: number): { size: number; leading: number; lines: string[] } {
  for (const { size, leading, lines: most } of titleSettings) {
    const lines = broken(title, size, room);
    if (lines.length <= most && lines.every((line) => advance(titleFaces, line, size) <= room))
      return { size, leading, lines };
  }
  throw new RangeError(`the title "${title}" is too long for a social card`);
}

const text = (words: string, x: number, y: number, size: number, attributes: string): string =>
  `<text x="${x}" y="${Math.round(y)}" font-size="${size}" ${attributes}>${escaped(words)}</text>`;

function band(card: Card): string {
  const { paper, ink, quiet, rule } = themes.light;
  const { width, height } = cardSize;
  const top = height - bandHeight;
  const middle = top + bandHeight / 2;
  const title = titleLines(card.title, width - 2 * margin - asideWidth - margin);
  // Capitals of the heading face rise to about two thirds of its size.
  const first = middle + title.size * 0.33 - ((title.lines.length - 1) * title.leading) / 2;
  const [name, subtitle] = SITE_NAME.split(': ') as [string, string];
  const aside = `text-anchor="end" font-family="'IBM Plex Sans','IBM Plex Sans Arabic'"`;
  const right = width - margin;
  return [
    `<rect y="${top}" width="${width}" height="${bandHeight}" fill="${paper}"/>`,
    `<rect y="${top}" width="${width}" height="2" fill="${rule}"/>`,
    ...title.lines.map((line, i) =>
      text(
        line,
        margin,
        first + i * title.leading,
        title.size,
        `fill="${ink}" font-weight="600" font-family="'Source Serif 4'"`,
      ),
    ),
    text(card.date, right, middle - 22, 22, `fill="${ink}" font-weight="600" ${aside}`),
    text(name, right, middle + 11, 20, `fill="${quiet}" ${aside}`),
    text(subtitle, right, middle + 36, 20, `fill="${quiet}" ${aside}`),
  ].join('\n');
}

/** A card as SVG for our rasteriser: the picture, and under it a band of paper with title, date and the site's name. */
export async function cardSvg(atlas: Atlas, card: Card): Promise<string> {
  const { width, height } = cardSize;
  // The rasteriser cuts inner `<svg>`s off at the wrong place; the band covers what reaches below the picture.
  const picture = (
    await rasterSvg(atlas, fitted(frameOf(atlas, card.scene, 'card'), width, height - bandHeight))
  )
    .replace(/^<svg[^>]*>/, '<g>')
    .replace(/<\/svg>\s*$/, '</g>\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">\n${picture}${band(card)}\n</svg>\n`;
}

/** What the card of a chapter (its first picture) or of a step shows. @throws RangeError if there is no such chapter or step */
export function cardOf(atlas: Atlas, chapterId: string, stepId?: string): Card {
  const chapter = chapterOf(atlas, chapterId);
  const step = stepId === undefined ? chapter.steps[0] : stepOf(chapter, stepId);
  if (!step) throw new RangeError(`chapter "${chapterId}" has no steps`);
  const { scene } = atlas.scenes.get(step.scene)!;
  return {
    scene: scene.id,
    title: stepId === undefined ? chapter.title : step.heading,
    date: dateInWords(stepId === undefined ? chapter.dates : scene.date),
    shows: scene.alt,
  };
}

/** What the card says, for those who cannot see it: its title, and what its picture shows. */
export function cardAlt(card: Card): string {
  return `${card.title}. ${card.shows}`;
}

/** The card of a chapter or step as a page's `<head>` names it. */
export function cardImage(atlas: Atlas, chapter: string, step?: string): CardImage {
  return { path: cardPath(chapter, step), ...cardSize, alt: cardAlt(cardOf(atlas, chapter, step)) };
}

/** The card of a chapter or step as PNG. */
export async function cardPng(atlas: Atlas, chapter: string, step?: string): Promise<Buffer> {
  return png(await cardSvg(atlas, cardOf(atlas, chapter, step)));
}
