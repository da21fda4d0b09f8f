// Makes a PDF of each handout of a finished build and links it: run after `npm run build`, with `npm run handouts`.
//   dist/teach/<lesson>/handout.pdf   A4, tagged, with outline, title and language, from dist/teach/<lesson>/handout/
//   dist/offline/school.zip           the same with the PDFs in it, and links to them
// Pages keep a pair of comments where the link belongs (components/teach/SheetLinks.astro). The link is written between
// them only when the file is there, so that a build without PDFs offers none. Running it again replaces all of it with
// the same bytes. Run it before `npm run compress`, since it changes pages.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { sizeInWords } from '../src/outputs/offline/size.ts';
import { findHeadless } from './browsers.mjs';
import { packHandouts } from './school-archive.mjs';

/** A host that exists nowhere: every request is answered from the build, and nothing leaves the machine. */
const origin = 'http://handouts.invalid';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.js': 'text/javascript',
  '.png': 'image/png',
};

/** Names of the lessons that a build holds. @param {string} dist */
export const lessonsIn = (dist) =>
  readdirSync(join(dist, 'teach'), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(join(dist, 'teach', entry.name, 'handout/index.html')),
    )
    .map(({ name }) => name)
    .sort();

/** The base path that a page of the build was made for. @param {string} markup */
function baseOf(markup) {
  const icon = /<link rel="icon" href="([^"]*)favicon\.svg"/.exec(markup);
  if (!icon) throw new Error('a handout of the build has no icon, so its base path is unknown');
  return icon[1] ?? '/';
}

/** Footer of every sheet: its number. It is drawn by the browser outside the page and needs its own size. */
const footer =
  '<p style="width:100%;margin:0 16mm;text-align:right;font:8pt sans-serif">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></p>';

/**
 * The bytes of a PDF without the time at which it was made, so that the same pages give the same file: a fixed date of
 * the same length stands there instead, and no offset in the file moves.
 * @param {Buffer} pdf
 */
const undated = (pdf) =>
  Buffer.from(
    pdf
      .toString('latin1')
      .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}(\+00'00'\))/g, '$120200306000100$2'),
    'latin1',
  );

/**
 * Makes the PDFs of some lessons.
 * @param {string} dist folder of the build
 * @param {readonly string[]} lessons
 * @param {string} out folder to write teach/<lesson>/handout.pdf into
 * @throws {Error} if there is no Chromium, or a page asks for what the build does not hold
 */
export async function makeHandouts(dist, lessons, out = dist) {
  const executablePath = findHeadless();
  if (!executablePath)
    throw new Error('PDFs need Chromium or Chrome: install one, or name it in CHROMIUM_PATH.');
  const args = ['--font-render-hinting=none', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath, args });
  try {
    for (const lesson of lessons) {
      const file = join(dist, 'teach', lesson, 'handout/index.html');
      const base = baseOf(readFileSync(file, 'utf8'));
      const page = await browser.newPage();
      /** @type {string[]} */
      const missing = [];
      await page.route('**/*', (route) => {
        const path = decodeURIComponent(new URL(route.request().url()).pathname);
        const local = join(dist, path.slice(base.length - 1), path.endsWith('/') ? 'index.html' : '');
        if (!path.startsWith(base) || !existsSync(local) || !statSync(local).isFile()) {
          missing.push(path);
          return route.fulfill({ status: 404 });
        }
        const contentType = types[extname(local)] ?? 'application/octet-stream';
        return route.fulfill({ body: readFileSync(local), contentType });
      });
      await page.goto(`${origin}${base}teach/${lesson}/handout/`, { waitUntil: 'load' });
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      await page.evaluate('document.fonts.ready');
      if (missing.length) throw new Error(`the handout of ${lesson} asks for ${missing.join(', ')}`);
      const pdf = await page.pdf({
        format: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footer,
      });
      mkdirSync(join(out, 'teach', lesson), { recursive: true });
      writeFileSync(join(out, 'teach', lesson, 'handout.pdf'), undated(pdf));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/**
 * A page with a link to each PDF that is there, and with none to any that is not.
 * @param markup of the page
 * @param size bytes of a lesson's PDF; nothing where there is none @param address of it, for a link in this page
 * @type {(markup: string, size: (lesson: string) => number | undefined, address: (lesson: string) => string) => string}
 */
export function withPdfLinks(markup, size, address) {
  return markup.replace(
    /(<!--handout ([a-z0-9-]+)-->)[\s\S]*?(<!--\/handout-->)/g,
    (_, open, lesson, close) => {
      const bytes = size(lesson);
      if (bytes === undefined) return open + close;
      return `${open}<li><a href="${address(lesson)}">Handout as PDF, ${sizeInWords(bytes)}</a></li>${close}`;
    },
  );
}

/** Writes the links into the pages of a build. @param {string} dist */
export function linkHandouts(dist) {
  const pages = ['', ...lessonsIn(dist)].map((lesson) => join(dist, 'teach', lesson, 'index.html'));
  for (const file of pages) {
    const markup = readFileSync(file, 'utf8');
    const base = baseOf(markup);
    const linked = withPdfLinks(
      markup,
      (lesson) => statSync(join(dist, 'teach', lesson, 'handout.pdf'), { throwIfNoEntry: false })?.size,
      (lesson) => `${base}teach/${lesson}/handout.pdf`,
    );
    writeFileSync(file, linked);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = process.env['DIST'] ?? 'dist';
  if (!existsSync(join(dist, 'teach')))
    throw new Error(`${dist}/teach is not there: run "npm run build" first.`);
  const lessons = lessonsIn(dist);
  await makeHandouts(dist, lessons);
  linkHandouts(dist);
  await packHandouts(dist, lessons);
  for (const file of [...lessons.map((lesson) => `teach/${lesson}/handout.pdf`), 'offline/school.zip'])
    console.log(`[handouts] ${file} ${sizeInWords(statSync(join(dist, file)).size)}`);
}
