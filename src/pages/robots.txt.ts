import type { APIRoute } from 'astro';
import { robots } from '../outputs/sitemap';

/** What crawlers may read: everything. */
export const GET: APIRoute = () => new Response(robots());
