import type { Atlas } from '../atlas/atlas';
import { frameOf } from '../figures/pictures';
import type { DownloadFormat, Zoom } from './figure-address';
import { rasterSvg } from './figure-file';
import { png } from './raster';

const begun = new WeakMap<Atlas, Map<string, Promise<Buffer>>>();

/** A scene's picture as PNG. Asked for twice, it is drawn once. Throws TypeError on an unknown scene. */
export function figurePng(atlas: Atlas, scene: string, format: DownloadFormat, zoom: Zoom): Promise<Buffer> {
  const known = begun.get(atlas) ?? new Map<string, Promise<Buffer>>();
  begun.set(atlas, known);
  const key = `${scene}.${format}@${zoom}x`;
  let drawn = known.get(key);
  if (!drawn) {
    drawn = rasterSvg(atlas, frameOf(atlas, scene, format)).then((svg) => png(svg, zoom));
    known.set(key, drawn);
  }
  return drawn;
}
