import type { APIRoute } from 'astro';
import { atlas } from '../atlas/load';
import { sitemap } from '../outputs/sitemap';

/** Every page that search engines may list. */
export const GET: APIRoute = () => new Response(sitemap(atlas()));
