import type { Frame } from './frame';
import { classesOf, colourIn, styleOf, type Style } from './look';
import type { ImageMark, Mark, PathMark, TextMark } from './mark';
import { pathData, rounded } from './path';
import { rasterClass, themes, type Theme } from './theme';

/** Text for an XML attribute or text node. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Decimals kept: none on the map plane (world units are fine enough), one in px. */
const decimalsOf = (layer: Layer): number => (layer === 'world' ? 0 : 1);
type Layer = 'world' | 'pins';

/** Right-to-left scripts: `start` must still mean the left side of the picture. */
const rightToLeft = (lang: string | undefined): boolean =>
  lang === 'ar' || lang === 'fa' || lang === 'ur' || lang === 'he';

function textAttributes(mark: TextMark): string {
  const x = rounded(mark.x, 1);
  const y = rounded(mark.y, 1);
  const rtl = rightToLeft(mark.lang);
  const anchor = rtl ? ({ start: 'end', middle: 'middle', end: 'start' } as const)[mark.anchor] : mark.anchor;
  return (
    ` x="${x}" y="${y}" font-size="${rounded(mark.size, 1)}"` +
    (anchor === 'start' ? '' : ` text-anchor="${anchor}"`) +
    (rtl ? ' direction="rtl"' : '') +
    (mark.angle ? ` transform="rotate(${rounded(mark.angle, 1)} ${x} ${y})"` : '')
  );
}

/** Where the painter finds what a frame only names. */
export interface Target {
  /** Attributes that carry the look: classes in a page, resolved colours in a file. */
  look(mark: Mark, layer: Layer): string;
  /** Address of a raster by name. */
  image(name: string): string;
  /** Writes a shared path by reference instead of in full. */
  readonly byReference: boolean;
}

function paintMark(mark: Mark, layer: Layer, target: Target): string {
  const look = target.look(mark, layer);
  // Keys name marks for those who open a file; in a page nobody reads them, and every byte is sent.
  const common = layer === 'world' && mark.kind === 'path' && mark.shared !== undefined;
  const key = target.byReference || common ? '' : ` data-k="${escaped(mark.key)}"`;
  switch (mark.kind) {
    case 'path': {
      const thick = mark.thickness === undefined ? '' : ` stroke-width="${rounded(mark.thickness, 0)}"`;
      if (mark.shared && target.byReference) return `<use href="#${escaped(mark.shared)}"${look}/>`;
      return `<path${key}${look}${thick} d="${pathData(mark, decimalsOf(layer))}"/>`;
    }
    case 'circle':
      return `<circle${key}${look} cx="${rounded(mark.x, 1)}" cy="${rounded(mark.y, 1)}" r="${rounded(mark.r, 1)}"/>`;
    case 'image': {
      const box = `x="${rounded(mark.x, 0)}" y="${rounded(mark.y, 0)}" width="${rounded(mark.width, 0)}" height="${rounded(mark.height, 0)}"`;
      if (target.byReference) return `<use href="#${escaped(mark.image)}"${look}/>`;
      return `<image${look} ${box} preserveAspectRatio="none" href="${escaped(target.image(mark.image))}"/>`;
    }
    case 'text':
      return `<text${key}${look}${textAttributes(mark)}${mark.lang && mark.lang !== 'en' ? ` lang="${mark.lang}"` : ''}>${escaped(mark.text)}</text>`;
  }
}

const paintMarks = (marks: readonly Mark[], layer: Layer, target: Target): string =>
  marks
    .filter((mark) => mark.emphasis !== 'hidden')
    .map((mark) => paintMark(mark, layer, target))
    .join('\n');

/** The window of the map plane that a frame shows, in world units: `x y width height`. */
export function worldBox(frame: Frame): readonly [number, number, number, number] | undefined {
  if (!frame.view || frame.unitsPerKm === undefined) return undefined;
  const { cx, cy, width, height } = frame.view;
  const u = frame.unitsPerKm;
  return [(cx - width / 2) * u, (cy - height / 2) * u, width * u, height * u];
}

const pageTarget: Target = {
  look: (mark) => ` class="${classesOf(mark)}"`,
  image: () => {
    throw new TypeError('pages refer to rasters by id');
  },
  byReference: true,
};

/**
 * A frame as the page carries it: two stacked pictures (the map plane, and what keeps its size), looks as classes,
 * shared shapes by reference to `sharedShapes`. Theme and sizes come from the page's style sheet.
 */
export function paintPage(frame: Frame): { world: string; pins: string } {
  const box = worldBox(frame);
  const world = box
    ? `<svg class="world" viewBox="${box.map((n) => rounded(n, 1)).join(' ')}" aria-hidden="true">${paintMarks(frame.world, 'world', pageTarget)}</svg>`
    : '';
  return {
    world,
    pins: `<svg class="pins" viewBox="0 0 ${frame.width} ${frame.height}" aria-hidden="true">${paintMarks(frame.pins, 'pins', pageTarget)}</svg>`,
  };
}

/** A raster of each theme under one name; the style sheet shows the one in force. */
function sharedImage(mark: ImageMark, address: (name: string, theme: Theme) => string): string {
  const box = `x="${rounded(mark.x, 0)}" y="${rounded(mark.y, 0)}" width="${rounded(mark.width, 0)}" height="${rounded(mark.height, 0)}"`;
  const images = (Object.keys(themes) as Theme[]).map(
    (theme) =>
      `<image class="${rasterClass[theme]}" ${box} preserveAspectRatio="none" href="${escaped(address(mark.image, theme))}"/>`,
  );
  return `<g id="${escaped(mark.image)}">${images.join('')}</g>`;
}

/**
 * The shapes and rasters that some frames of a page share, each once, to stand in one hidden `<svg>` before them.
 * @param frames whose shapes are wanted
 * @param imageAddress of a raster by name and theme
 * @param before frames whose shapes stand earlier in the page: none of theirs is written again
 */
export function sharedShapes(
  frames: readonly Frame[],
  imageAddress: (name: string, theme: Theme) => string,
  before: readonly Frame[] = [],
): string {
  const shapes = new Map<string, string>();
  const earlier = new Set<string>();
  const add = (frame: Frame, known?: Set<string>): void => {
    for (const mark of frame.world) {
      if (mark.emphasis === 'hidden') continue;
      if (mark.kind === 'path' && mark.shared) {
        // An attribute, because no selector that starts outside a `<use>` reaches its copy of the shape.
        const thick =
          mark.thickness === undefined
            ? ' vector-effect="non-scaling-stroke"'
            : ` stroke-width="${rounded(mark.thickness, 0)}"`;
        const painted = `<path id="${escaped(mark.shared)}"${thick} d="${pathData(mark, 0)}"/>`;
        const same = shapes.get(mark.shared);
        if (same !== undefined && same !== painted)
          throw new TypeError(`two different shapes are called ${mark.shared}`);
        shapes.set(mark.shared, painted);
        known?.add(mark.shared);
      } else if (mark.kind === 'image') {
        if (!shapes.has(mark.image)) shapes.set(mark.image, sharedImage(mark, imageAddress));
        known?.add(mark.image);
      }
    }
  };
  for (const frame of before) add(frame, earlier);
  for (const frame of frames) add(frame);
  return [...shapes.entries()]
    .filter(([name]) => !earlier.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, painted]) => painted)
    .join('');
}

const latin = "'IBM Plex Sans','IBM Plex Sans Arabic',sans-serif";

function fileLook(theme: Theme, unitsPerPx: number) {
  return (mark: Mark, layer: Layer): string => {
    const style: Style = styleOf(mark);
    const perPx = layer === 'world' ? unitsPerPx : 1;
    const out: string[] = [];
    const set = (name: string, value: string | number): void => void out.push(`${name}="${value}"`);
    set('fill', style.fill === undefined ? 'none' : colourIn(theme, style.fill, mark.party));
    const thickness = (mark as PathMark).thickness;
    if (style.halo) {
      set('stroke', themes[theme].halo);
      set('stroke-width', style.halo);
      set('stroke-linejoin', 'round');
      set('paint-order', 'stroke');
    } else if (style.stroke !== undefined) {
      set('stroke', colourIn(theme, style.stroke, mark.party));
      if (thickness === undefined) set('stroke-width', rounded((style.width ?? 1) * perPx, 2));
    }
    if (style.dash) set('stroke-dasharray', style.dash.map((n) => rounded(n * perPx, 1)).join(' '));
    if (style.cap) set('stroke-linecap', style.cap);
    if (mark.kind === 'path' && layer === 'world' && !style.cap) set('stroke-linejoin', 'round');
    if (style.opacity !== undefined) set('opacity', style.opacity);
    if (mark.kind === 'text') {
      set('font-family', latin);
      if (style.weight && style.weight !== 400) set('font-weight', style.weight);
      if (style.italic) set('font-style', 'italic');
      if (style.spacing) set('letter-spacing', `${style.spacing}em`);
    }
    return ` ${out.join(' ')}`;
  };
}

/** What a file needs beyond its frame. */
export interface FileOptions {
  readonly theme: Theme;
  /** Data or absolute address of a raster by name: a file holds everything it shows. */
  readonly image: (name: string) => string;
  /** XML to stand in `<metadata>`, already escaped: credits, licence, version, claims. */
  readonly metadata?: string;
  /** `<title>` and `<desc>`, plain text. */
  readonly description?: string;
  /** Style element text, such as embedded fonts. */
  readonly css?: string;
}

/** A frame as one self-contained SVG file in one theme: every colour resolved, every shape inside. */
export function paintFile(frame: Frame, options: FileOptions): string {
  const box = worldBox(frame);
  const unitsPerPx = box ? box[2] / frame.width : 1;
  const target: Target = {
    look: fileLook(options.theme, unitsPerPx),
    image: options.image,
    byReference: false,
  };
  const { width, height } = frame;
  const background = themes[options.theme][frame.kind === 'map' ? 'sea' : 'paper'];
  const world = box
    ? `<svg x="0" y="0" width="${width}" height="${height}" viewBox="${box.map((n) => rounded(n, 1)).join(' ')}">\n${paintMarks(frame.world, 'world', target)}\n</svg>\n`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(frame.title)}</title>
<desc>${escaped(options.description ?? frame.alt)}</desc>
${options.metadata ? `<metadata>${options.metadata}</metadata>\n` : ''}${options.css ? `<style>${options.css}</style>\n` : ''}<rect width="${width}" height="${height}" fill="${background}"/>
${world}${paintMarks(frame.pins, 'pins', target)}
</svg>
`;
}
