// The archive for schools after the PDFs are made: they join it, its pages link them, and the site's pages say its size.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { sizeInWords } from '../src/outputs/offline/size.ts';
import { archive } from '../src/outputs/packages/archive.ts';
import { withPdfLinks } from './handouts.mjs';

/** @param {string} lesson */
const pdfOf = (lesson) => `teach/${lesson}/handout.pdf`;

/** A file of the archive with a link to each PDF that is in it. @param {string} name @param {Uint8Array} content @param {ReadonlyMap<string, Uint8Array>} files */
function linked(name, content, files) {
  const up = '../'.repeat(name.split('/').length - 1);
  return strToU8(
    withPdfLinks(
      strFromU8(content),
      (lesson) => files.get(pdfOf(lesson))?.length,
      (lesson) => up + pdfOf(lesson),
    ),
  );
}

/**
 * A page of the site that says how large the archive is and, where it can, that PDFs are in it.
 * @param {string} markup @param {number} bytes of the archive @param {boolean} pdfs whether it holds any
 */
export function withArchive(markup, bytes, pdfs) {
  const sized = markup.replace(
    /(<a href="[^"]*offline\/school\.zip"[^>]*>[^<]*<\/a> \()[^)]*/g,
    (_, before) => before + sizeInWords(bytes),
  );
  if (!sized.includes(`(${sizeInWords(bytes)})`))
    throw new Error('a page does not name the archive for schools');
  return sized.replace(
    /(<!--handouts in the archive-->)[^<]*/,
    (_, open) => open + (pdfs ? ' The handouts are in it as PDFs too.' : ''),
  );
}

/**
 * Puts the PDFs that a build has into its archive, takes out those that it has not, and mends links and sizes.
 * @param {string} dist folder of the build @param {readonly string[]} lessons
 */
export async function packHandouts(dist, lessons) {
  const zip = join(dist, 'offline/school.zip');
  /** @type {Map<string, Uint8Array>} */
  const files = new Map(Object.entries(unzipSync(readFileSync(zip))));
  for (const lesson of lessons) {
    const pdf = join(dist, pdfOf(lesson));
    if (existsSync(pdf)) files.set(pdfOf(lesson), readFileSync(pdf));
    else files.delete(pdfOf(lesson));
  }
  for (const [name, content] of files)
    if (name.endsWith('.html') && !name.startsWith('read/')) files.set(name, linked(name, content, files));
  const bytes = await archive(files);
  writeFileSync(zip, bytes);
  const pdfs = [...files.keys()].some((name) => name.endsWith('.pdf'));
  for (const page of ['offline/index.html', 'teach/index.html']) {
    const file = join(dist, page);
    writeFileSync(file, withArchive(readFileSync(file, 'utf8'), bytes.length, pdfs));
  }
}
