import type { APIRoute, GetStaticPaths } from 'astro';
import { atlas } from '../../atlas/load';
import { downloadFormats, type DownloadFormat } from '../../outputs/figure-address';
import { figureSvg } from '../../outputs/figure-file';
import { stepShowing } from '../../outputs/subject';
import { contentVersion } from '../../outputs/version';

type Props = {
  scene: string;
  format: DownloadFormat;
};

export const getStaticPaths: GetStaticPaths = () =>
  [...atlas().scenes.keys()].flatMap((scene) =>
    downloadFormats.map((format) => ({
      params: { name: `${scene}.${format}` },
      props: { scene, format } satisfies Props,
    })),
  );

/** `/figures/<scene>.<format>.svg` */
export const GET: APIRoute<Props> = async ({ props: { scene, format } }) => {
  const { version } = contentVersion(atlas(), stepShowing(atlas(), scene));
  return new Response(await figureSvg(atlas(), scene, format, version), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
