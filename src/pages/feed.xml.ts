import type { APIRoute } from 'astro';
import { atlas } from '../atlas/load';
import { siteFeed } from '../outputs/feeds';

/** Chapters and corrections, as Atom. */
export const GET: APIRoute = () => new Response(siteFeed(atlas()));
