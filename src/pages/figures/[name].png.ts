import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import { downloadFormats, zooms, type DownloadFormat, type Zoom } from '../../outputs/figure-address';
import { figurePng } from '../../outputs/figure-png';

type Props = {
  scene: string;
  format: DownloadFormat;
  zoom: Zoom;
};

/** With RASTERS=off in the environment a build leaves these files out, to be quicker; with RASTERS=none the cards as well. */
export const getStaticPaths: GetStaticPaths = () => {
  if (['off', 'none'].includes(process.env['RASTERS'] ?? '')) return [];
  const files = [...atlas().scenes.keys()].flatMap((scene) =>
    downloadFormats.flatMap((format) => zooms.map((zoom): Props => ({ scene, format, zoom }))),
  );
  // A build will ask for all of them, one after the other: begun now, they are drawn side by side.
  if (import.meta.env.PROD)
    for (const { scene, format, zoom } of files)
      figurePng(atlas(), scene, format, zoom).catch(() => undefined);
  return files.map((props) => ({
    params: { name: `${props.scene}.${props.format}${props.zoom === 1 ? '' : `@${props.zoom}x`}` },
    props,
  }));
};

/** `/figures/<scene>.<format>.png` and `@2x.png` */
export const GET: APIRoute<Props> = async ({ props: { scene, format, zoom } }) =>
  new Response(new Uint8Array(await figurePng(atlas(), scene, format, zoom)), {
    headers: { 'Content-Type': 'image/png' },
  });
