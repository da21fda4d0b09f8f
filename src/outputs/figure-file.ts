import type { Atlas } from '../atlas/atlas';
import type { Frame } from '../frame/frame';
import type { TextMark } from '../frame/mark';
import { paintFile } from '../frame/paint';
import { frameOf } from '../figures/pictures';
import { svgPath, type DownloadFormat } from './figure-address';
import { figureMetadata } from './figure-metadata';
import { pictureFontCss } from './picture-fonts';
import { withOwnRelief } from './relief';
import { pathOf, stepShowing } from './subject';

/**
 * A scene's picture as one SVG file that needs nothing else: daylight colours, its own fonts and relief inside, and in
 * `<metadata>` who made it from what, under which licence, in which version, on which claims.
 * @param version content version of the step that shows it
 * @throws RangeError if no step shows the scene
 */
export async function figureSvg(
  atlas: Atlas,
  scene: string,
  format: DownloadFormat,
  version: string,
): Promise<string> {
  const page = pathOf(stepShowing(atlas, scene));
  const own = await withOwnRelief(atlas, frameOf(atlas, scene, format), { perPx: 1 / 5, colours: 256 });
  const { title, description, date, claims } = atlas.scenes.get(scene)!.scene;
  return paintFile(own.frame, {
    theme: 'light',
    image: (name) => own.images.get(name)!,
    description,
    css: await pictureFontCss(own.frame),
    metadata: figureMetadata({
      path: svgPath(scene, format),
      title,
      description,
      page,
      version,
      date,
      claims,
      kind: own.frame.kind,
    }),
  });
}

/** Anchors by side instead of by reading direction: the rasteriser knows no `direction`, though it shapes Arabic well. */
const bySide = (mark: Frame['pins'][number]): Frame['pins'][number] => {
  if (mark.kind !== 'text' || mark.lang === undefined) return mark;
  const { lang: _lang, ...plain }: TextMark = mark;
  return plain;
};

/**
 * Opacity of fill and stroke instead of the whole shape: the rasteriser (resvg-js 2.6.2) draws a see-through shape on a
 * layer of its own, and brings the process down if nothing of that is in view. Rasters, which have neither fill nor
 * stroke, bring their opacity in their pixels.
 */
const byPaint = (svg: string): string =>
  svg.replace(/ opacity="([\d.]+)"/g, ' fill-opacity="$1" stroke-opacity="$1"');

/** The map plane as a transformed group: the rasteriser cuts an inner `<svg>` off at the wrong place. The picture's own edge does the cutting. */
const unnested = (svg: string): string =>
  svg.replace(
    /<svg x="0" y="0" width="(\S+)" height="\S+" viewBox="(\S+) (\S+) (\S+) \S+">([\s\S]*?)<\/svg>/,
    (_, width: string, x: string, y: string, units: string, marks: string) =>
      `<g transform="scale(${Number(width) / Number(units)}) translate(${-Number(x)} ${-Number(y)})">${marks}</g>`,
  );

/** A frame as SVG for our rasteriser: fonts come from files, relief is fine, nobody reads what it says of itself. */
export async function rasterSvg(atlas: Atlas, frame: Frame): Promise<string> {
  const own = await withOwnRelief(atlas, frame, { perPx: 1 / 2, baked: true });
  const marks = { world: own.frame.world.map(bySide), pins: own.frame.pins.map(bySide) };
  return unnested(
    byPaint(
      paintFile({ ...own.frame, ...marks }, { theme: 'light', image: (name) => own.images.get(name)! }),
    ),
  );
}
