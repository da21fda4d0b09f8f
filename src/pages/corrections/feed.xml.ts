import type { APIRoute } from 'astro';
import { atlas } from '../../atlas/load';
import { correctionsFeed } from '../../outputs/feeds';

/** The correction log, as Atom. */
export const GET: APIRoute = () => new Response(correctionsFeed(atlas()));
