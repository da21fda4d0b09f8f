import type { APIRoute, GetStaticPaths } from 'astro';
import { webFonts } from '../../type/web-fonts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await webFonts()).map(({ file, bytes }) => ({
    params: { file: file.replace(/\.woff2$/, '') },
    props: { bytes },
  }));

/** `/fonts/<face>.<hash>.woff2` */
export const GET: APIRoute<{ bytes: Buffer }> = ({ props }) =>
  new Response(new Uint8Array(props.bytes), { headers: { 'Content-Type': 'font/woff2' } });
