import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { BASE_PATH, SITE_URL } from './src/site.ts';

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  // 'jsx', Astro's default, drops a line break between two inline elements and joins their words.
  compressHTML: true,
  build: { format: 'directory' },
  // Every script is a file of its own, so that the content security policy needs no hash of it.
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks each chapter's module with a directive of its own that the bundler need not understand.
        onwarn: (warning, report) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || report(warning),
      },
    },
  },
  // Shiki writes inline styles, which the content security policy forbids; the chapters hold no code.
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
