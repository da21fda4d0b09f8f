import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** Astro renders these files; it does not judge them. Their fields are checked with everything else, in src/atlas. */
const rendered = (folder: string, pattern: string) =>
  defineCollection({ loader: glob({ base: `./content/${folder}`, pattern }), schema: z.looseObject({}) });

export const collections = {
  chapters: rendered('chapters', '*.mdx'),
  glossary: rendered('glossary', '*.md'),
  pages: rendered('pages', '*.md'),
  teach: rendered('teach', '*.md'),
};
