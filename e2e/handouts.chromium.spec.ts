import { expect, test } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { strFromU8, unzipSync } from 'fflate';
import { makeHandouts } from '../scripts/handouts.mjs';
import { packHandouts } from '../scripts/school-archive.mjs';

interface Asked {
  readonly ask: string;
  readonly note: string;
}
interface Lesson {
  readonly title: string;
  readonly questions: { readonly before: Asked[]; readonly while: Asked[]; readonly after: Asked[] };
  readonly activity: {
    readonly pictures: string[];
    readonly tasks: { readonly do: string; readonly note: string }[];
  };
  readonly quiz: {
    readonly question: string;
    readonly choices: { readonly text: string }[];
    readonly why: string;
  }[];
}
const id = 'moscow-agreement';
const file = readFileSync(join(import.meta.dirname, `../content/teach/${id}.md`), 'utf8');
const lesson = parse(/^---\n([\s\S]*?)\n---\n/.exec(file)![1]!) as Lesson;

/** Text without spaces and quotation marks, which a PDF breaks and the page sets otherwise. */
const flat = (text: string): string => text.replace(/[\s‘’“”"']+/g, '').toLowerCase();

interface Part {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Part[];
}
const within = (part: Part): Part[] => [part, ...(part.children ?? []).flatMap(within)];

test('a handout becomes a tagged PDF with its words and pictures, and without the answers', async () => {
  const out = mkdtempSync(join(tmpdir(), 'handouts-'));
  try {
    const dist = join(import.meta.dirname, '../dist');
    await makeHandouts(dist, [id], out);
    const data = new Uint8Array(readFileSync(join(out, 'teach', id, 'handout.pdf')));
    expect(data.length).toBeLessThan(2_000_000);
    const pdf = await getDocument({ data }).promise;
    expect(pdf.numPages).toBeGreaterThanOrEqual(4);
    expect(pdf.numPages).toBeLessThanOrEqual(8);

    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: expect.stringContaining(lesson.title), Language: 'en-GB' });
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
    const outline = (await pdf.getOutline()).flatMap(({ title, items }) => [
      title,
      ...items.map((item) => item.title),
    ]);
    expect(outline.join(' ')).toContain('Before reading');

    let text = '';
    const alts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const [, , width, height] = page.view as [number, number, number, number];
      expect([Math.round(width), Math.round(height)]).toEqual([596, 843]);
      const { items } = await page.getTextContent();
      const words = flat(items.map((item) => ('str' in item ? item.str : '')).join(''));
      expect(words.length, `page ${number} is all but empty`).toBeGreaterThan(100);
      text += words;
      const tree = (await page.getStructTree()) as Part | null;
      alts.push(
        ...(tree ? within(tree) : []).flatMap(({ role, alt }) => (role === 'Figure' && alt ? [alt] : [])),
      );
    }
    expect(alts.filter((alt) => alt.length > 30)).toHaveLength(lesson.activity.pictures.length);

    const { before, while: reading, after } = lesson.questions;
    for (const { ask } of [...before, ...reading, ...after]) expect(text).toContain(flat(ask));
    for (const task of lesson.activity.tasks) expect(text).toContain(flat(task.do));
    for (const { question, choices } of lesson.quiz)
      for (const words of [question, ...choices.map((choice) => choice.text)])
        expect(text).toContain(flat(words));
    const answers = [...before, ...reading, ...after, ...lesson.activity.tasks].map(({ note }) => note);
    for (const answer of [...answers, ...lesson.quiz.map(({ why }) => why)])
      expect(text).not.toContain(flat(answer));

    // The archive for schools takes it in; the same pages give the same bytes at another time.
    for (const file of ['offline/school.zip', 'offline/index.html', 'teach/index.html'])
      cpSync(join(dist, file), join(out, file));
    const packed = async (): Promise<Buffer> => {
      await packHandouts(out, [id]);
      return readFileSync(join(out, 'offline/school.zip'));
    };
    const zip = await packed();
    await makeHandouts(dist, [id], out);
    expect((await packed()).equals(zip)).toBe(true);
    const files = unzipSync(zip);
    expect(readFileSync(join(out, `teach/${id}/handout.pdf`)).equals(files[`teach/${id}/handout.pdf`]!)).toBe(
      true,
    );
    expect(strFromU8(files['start.html']!)).toContain(`href="teach/${id}/handout.pdf"`);
    expect(strFromU8(files[`teach/${id}/lesson.html`]!)).toContain(`href="../../teach/${id}/handout.pdf"`);
    const size = `(${(zip.length / 1e6).toFixed(1)}\u00a0MB)`;
    for (const page of ['offline', 'teach'])
      expect(readFileSync(join(out, page, 'index.html'), 'utf8')).toContain(size);
  } finally {
    rmSync(out, { recursive: true });
  }
});
