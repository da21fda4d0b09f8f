import type { APIRoute } from 'astro';
import { classicScript } from '../../outputs/classic-script';
import { framedScript } from '../../outputs/framed-script';

/** The script of embeds, and the element that other sites may load: its address must never change. */
export const getStaticPaths = async () => {
  const { path, text } = await framedScript();
  return [
    { params: { script: path.slice('/embed/'.length, -'.js'.length) }, props: { text } },
    { params: { script: 'idlib-chapter' }, props: { text: (await classicScript('idlib-chapter')).text } },
  ];
};

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
