import type { Atlas } from '../atlas/atlas';
import { frameOf } from '../figures/pictures';
import { madeOnce } from '../made/made-once';
import type { DownloadFormat, Zoom } from './figure-address';
import { rasterSvg } from './figure-file';
import { png } from './raster';

const begun = madeOnce(new WeakMap<Atlas, ReturnType<typeof madeOnce<Promise<Buffer>>>>());

/** A scene's picture as PNG. Asked for twice, it is drawn once. Throws TypeError on an unknown scene. */
export const figurePng = (atlas: Atlas, scene: string, format: DownloadFormat, zoom: Zoom): Promise<Buffer> =>
  begun(atlas, () => madeOnce())(`${scene}.${format}@${zoom}x`, async () =>
    png(await rasterSvg(atlas, frameOf(atlas, scene, format)), zoom),
  );
