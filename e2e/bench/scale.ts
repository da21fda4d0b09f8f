import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many chapters the synthetic projects have. */
const sizes = [5, 10, 20, 50, 100] as const;
const project = [
  'content',
  'data',
  'public',
  'src',
  'scripts',
  'e2e',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
];

/**
 * A copy of the project with its first chapter told again and again until there are `count`: the same ten steps and
 * scenes under new ids and new headings, since the checks refuse two of the same name.
 */
function synthetic(count: number): string {
  const root = mkdtempSync(join(tmpdir(), `scale-${count}-`));
  for (const name of project) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  const chapters = readdirSync('content/chapters').sort();
  const text = readFileSync(`content/chapters/${chapters[0]}`, 'utf8');
  const used = new Set([...text.matchAll(/scene="([^"]+)"/g)].map(([, id]) => id!));
  const figures = readdirSync('data/scenes').map((file) => readFileSync(`data/scenes/${file}`, 'utf8'));
  const own = figures.filter((figure) =>
    [...figure.matchAll(/^ {2}- id: (\S+)/gm)].some(([, id]) => used.has(id!)),
  );
  const idOf = (file: string): string => /^id: (\S+)/m.exec(file)![1]!;
  const lesson = readFileSync(`content/teach/${idOf(text)}.md`, 'utf8');
  for (let number = chapters.length + 1; number <= count; number += 1) {
    const again = (id: string): string => `${id}-${number}`;
    writeFileSync(
      join(root, 'content/teach', `${again(idOf(text))}.md`),
      lesson
        .replace(/^title: (.*)/m, `title: $1, told ${number}`)
        .replace(/\b(?:step: |pictures: \[).*/g, (steps) =>
          steps.replace(/([\w-]+)\/([\w-]+)/g, (_, chapter, step) => `${again(chapter)}/${again(step)}`),
        ),
    );
    writeFileSync(
      join(root, 'content/chapters', `${number}-${again(idOf(text))}.mdx`),
      text
        .replace(/^id: (\S+)/m, (_, id: string) => `id: ${again(id)}`)
        .replace(/^number: .*/m, `number: ${number}`)
        .replace(/^title: (.*)/m, `title: $1, told ${number}`)
        .replace(
          /<Step id="([^"]+)" heading="([^"]+)" scene="([^"]+)"/g,
          (_, id, heading, scene) =>
            `<Step id="${again(id)}" heading="${heading} ${number}" scene="${again(scene)}"`,
        ),
    );
    for (const figure of own)
      writeFileSync(
        join(root, 'data/scenes', `${again(idOf(figure))}.yaml`),
        figure
          .replace(/^id: (\S+)/m, (_, id: string) => `id: ${again(id)}`)
          .replace(/^title: (.*)/m, `title: $1, told ${number}`)
          .replace(/^( {2}- id: )(\S+)/gm, (_, lead: string, id: string) => lead + again(id))
          .replace(/^( {4}title: )(.*)/gm, `$1$2, told ${number}`),
      );
  }
  return root;
}

/** Builds a project without rasters. @returns seconds, and the most memory that the process held, MB */
function build(root: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  let peak = 0;
  const child = spawn(process.execPath, ['scripts/astro.mjs', 'build'], {
    cwd: root,
    env: { ...process.env, RASTERS: 'none', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  // What Linux says the process held at most; elsewhere the column stays empty.
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000);
    } catch {
      // The process has ended, or this is no Linux.
    }
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ seconds: (performance.now() - began) / 1000, megabytes: peak });
      else reject(new Error(`the build of ${root} failed:\n${said}`));
    });
  });
}

/** What a build of 5, 10, 20, 50 and 100 chapters of ten steps costs, rasters and cards left out, as Markdown. */
export async function scaleTable(): Promise<string> {
  const rows: string[] = [];
  let ten: { seconds: number } | undefined;
  for (const count of sizes) {
    const root = synthetic(count);
    try {
      const { seconds, megabytes } = await build(root);
      const size = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
      const beyond = ten ? ((seconds - ten.seconds) / (count - 10)).toFixed(2) : '';
      if (count === 10) ten = { seconds };
      rows.push(
        `| ${count} | ${seconds.toFixed(1)} | ${beyond} | ${megabytes.toFixed(0)} | ${(size / 1e6).toFixed(0)} |`,
      );
      console.error(rows.at(-1));
    } finally {
      rmSync(root, { recursive: true });
    }
  }
  return [
    '| chapters | seconds | s a chapter beyond the first ten | most memory (MB) | site (MB) |',
    '|---:|---:|---:|---:|---:|',
    ...rows,
  ].join('\n');
}
