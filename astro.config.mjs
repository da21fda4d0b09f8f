import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { builtFiles } from './src/hosts/built-files.ts';
import { headerFile } from './src/hosts/header-file.ts';
import { BASE_PATH, SITE_URL } from './src/site.ts';

/**
 * The atlas reads `data/` and `content/` from disk, unseen by Vite: a change there starts the development server anew.
 * @type {import('astro').AstroIntegration}
 */
const freshContent = {
  name: 'fresh-content',
  hooks: {
    'astro:config:setup': ({ command, config, addWatchFile }) => {
      if (command !== 'dev') return;
      for (const folder of ['data', 'content']) {
        const root = new URL(`${folder}/`, config.root);
        for (const file of readdirSync(root, { recursive: true })) addWatchFile(new URL(String(file), root));
      }
    },
  },
};

/**
 * Checks everything that authors write before the build touches `dist/`: content at fault stops it in seconds, with
 * every fault at once, and what was built before stays as it was.
 * @type {import('astro').AstroIntegration}
 */
const checkedContent = {
  name: 'checked-content',
  hooks: {
    'astro:config:setup': async ({ command, config }) => {
      if (command !== 'build') return;
      await import('./scripts/typescript.mjs');
      const { checkContent } = await import('./src/atlas/check-content.ts');
      checkContent(fileURLToPath(config.root));
    },
  },
};

/**
 * Netlify and Cloudflare Pages take `_headers` from the published folder; its rules depend on what was built.
 * @type {import('astro').AstroIntegration}
 */
const headers = {
  name: 'headers',
  hooks: {
    'astro:build:done': ({ dir }) => {
      writeFileSync(new URL('_headers', dir), headerFile(builtFiles(fileURLToPath(dir)), BASE_PATH));
    },
  },
};

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  // 'jsx', Astro's default, drops a line break between two inline elements and joins their words.
  compressHTML: true,
  // Cards are rasterised in threads of their own: while they are, other pages are made.
  build: { format: 'directory', concurrency: 4 },
  // Every script is a file of its own, so that the content security policy needs no hash of it.
  vite: {
    // Its package names its module so that bundlers miss it and take the CommonJS file, with helpers around it.
    resolve: { alias: { scrollama: 'scrollama/index.js' } },
    build: {
      assetsInlineLimit: 0,
      // What is loaded on demand is one small module: a helper that preloads its imports would weigh more than it saves.
      modulePreload: false,
      rolldownOptions: {
        // Astro marks each chapter's module with a directive of its own that the bundler need not understand.
        onwarn: (warning, report) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || report(warning),
      },
    },
  },
  // Shiki writes inline styles, which the content security policy forbids; the chapters hold no code.
  markdown: { syntaxHighlight: false },
  integrations: [checkedContent, mdx(), freshContent, headers],
  devToolbar: { enabled: false },
});
