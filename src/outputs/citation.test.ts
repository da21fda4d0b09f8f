import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../atlas/load';
import { AUTHOR, SITE_NAME } from '../site';
import { citableOf, type Citable } from './citable';
import { citationFile, cite, cslItem, htmlBlockquote } from './citation';

const atlas = loadAtlas(process.cwd());
const step = citableOf(atlas, { chapter: 'moscow-agreement', step: 'm4-corridor' });
const page: Citable = {
  key: 'idlib-2020-x',
  title: 'Six kilometres either side (The Moscow agreement)',
  url: 'https://idlib-march-2020.example/chapters/moscow-agreement/a-step-with-a-name-so-long-that-lines-break/',
  date: '2026-11-22',
  version: '2026-11-22.ab12cd34',
  abstract: 'A corridor along the M4.',
};
const all = cite(page);

describe('reference lists', () => {
  it('writes APA, MLA and Chicago as their styles have it', () => {
    expect(all.apa).toBe(
      `Idlib Ceasefire Project. (2026, November 22). Six kilometres either side (The Moscow agreement). Idlib, March 2020: A Ceasefire in Five Chapters. ${page.url}`,
    );
    expect(all.mla).toBe(
      `Idlib Ceasefire Project. “Six Kilometres Either Side (The Moscow Agreement).” Idlib, March 2020: A Ceasefire in Five Chapters, version 2026-11-22.ab12cd34, 22 Nov. 2026, ${page.url}.`,
    );
    expect(all.chicago).toBe(
      `Idlib Ceasefire Project. 2026. “Six Kilometres Either Side (The Moscow Agreement).” Idlib, March 2020: A Ceasefire in Five Chapters. November 22, 2026. ${page.url}.`,
    );
  });
});

describe('files for reference managers', () => {
  it('reads back from BibLaTeX what was written, the group unsplit', () => {
    expect(all.biblatex).toMatch(/^@online\{idlib-2020-x,/);
    const [read] = new Cite(all.biblatex).data;
    expect(read).toMatchObject({
      type: 'webpage',
      URL: page.url,
      version: page.version,
      publisher: SITE_NAME,
      issued: { 'date-parts': [[2026, 11, 22]] },
    });
    expect(read!['author']).toEqual([{ family: AUTHOR }]);
    expect(String(read!['title']).replace(/<[^>]+>/g, '')).toBe(page.title);
  });
  it('reads back from BibTeX what was written', () => {
    expect(all.bibtex).toMatch(/^@misc\{idlib-2020-x,/);
    const [read] = new Cite(all.bibtex).data;
    expect(read).toMatchObject({
      URL: page.url,
      author: [{ family: AUTHOR }],
      issued: { 'date-parts': [[2026, 11]] },
    });
    expect(read!['note']).toBe(`${SITE_NAME}, version ${page.version}, 22 November 2026`);
  });
  it('escapes what TeX would take for commands and keeps Arabic', () => {
    const odd = cite({ ...page, title: 'إدلب & 5 % of {x}_y #1 $2' });
    expect(odd.biblatex).toContain('إدلب \\& 5 \\% of \\{x\\}\\_y \\#1 \\$2');
  });
  it('writes RIS line by line: TY first, ER last, CRLF, no line broken', () => {
    const lines = all.ris.split('\r\n');
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines.at(-2)).toBe('ER  - ');
    expect(lines.at(-1)).toBe('');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(lines).toEqual(
      expect.arrayContaining([
        `UR  - ${page.url}`,
        `AU  - ${AUTHOR}`,
        `T2  - ${SITE_NAME}`,
        'DA  - 2026/11/22',
        'PY  - 2026',
        `ET  - ${page.version}`,
        'ID  - idlib-2020-x',
      ]),
    );
    const [read] = new Cite(all.ris).data;
    expect(read).toMatchObject({
      type: 'webpage',
      URL: page.url,
      title: page.title,
      'collection-title': SITE_NAME,
    });
  });
  it('gives CSL-JSON that another reader accepts, and no day of access', () => {
    expect(new Cite(citationFile(page, 'csl.json')).data[0]).toMatchObject({
      type: 'webpage',
      'container-title': SITE_NAME,
      author: [{ literal: AUTHOR }],
      version: page.version,
    });
    expect(JSON.stringify([all, cslItem(page)])).not.toMatch(/accessed|urldate|access-date/);
  });
});

describe('to paste', () => {
  it('fills in {{cite web}} and lets no sign end a parameter early', () => {
    expect(all.wikipedia).toBe(
      `{{cite web |url=${page.url} |title=${page.title} |author=Idlib Ceasefire Project |date=22 November 2026 |website=${SITE_NAME} |language=en}}`,
    );
    expect(cite({ ...page, title: 'a|b}}c[d]' }).wikipedia).toContain(
      '|title=a&#124;b&#125;&#125;c&#91;d&#93; ',
    );
  });
  it('quotes a passage with its address and version', () => {
    const html = htmlBlockquote(page, 'He said "small" & <left>.');
    expect(html).toContain('<p>He said &quot;small&quot; &amp; &lt;left&gt;.</p>');
    expect(html).toContain(`<a href="${page.url}">`);
    expect(html).toContain(page.version);
  });
});

describe('pages of the project', () => {
  it('cites a step by heading and chapter, at its own address', () => {
    expect(step).toMatchObject({
      key: 'idlib-2020-moscow-agreement-m4-corridor',
      title: 'Six kilometres either side (The Moscow agreement)',
    });
    expect(step.url).toMatch(/\/chapters\/moscow-agreement\/m4-corridor\/$/);
    expect(cslItem(step)['issued']).toEqual({ 'date-parts': [step.date.split('-').map(Number)] });
  });
  it('gives every page a key of its own', () => {
    const keys = atlas.chapters.flatMap((chapter) => [
      citableOf(atlas, { chapter: chapter.id }).key,
      ...chapter.steps.map((one) => citableOf(atlas, { chapter: chapter.id, step: one.id }).key),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
