import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A message of the Nu HTML checker. */
export interface NuMessage {
  /** `error`; `info` with `subType` "warning" for advice; `non-document-error` if the checker itself failed. */
  readonly type: string;
  readonly subType?: string;
  /** The page's file, from the site's root; '' where the message is about none. */
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
  /** The markup around it. */
  readonly extract?: string;
}

/** Oldest Java that the checker runs on. */
const oldestJava = 11;

/** The program that runs the checker, and its version as it says it; undefined where there is no Java, or too old a one. */
export function findJava(): { readonly program: string; readonly version: string } | undefined {
  const program = process.env['JAVA_HOME'] ? `${process.env['JAVA_HOME']}/bin/java` : 'java';
  const said = spawnSync(program, ['-version'], { encoding: 'utf8' });
  const version = /version "([^"]+)"/.exec(`${said.stderr ?? ''}${said.stdout ?? ''}`)?.[1];
  return version && Number.parseInt(version) >= oldestJava ? { program, version } : undefined;
}

/**
 * Runs the Nu HTML checker (npm `vnu-jar`) over pages. The jar is started directly: the package's own starter would
 * download a Java where there is none. A style sheet that many pages carry word for word is checked in the first of them.
 * @param pages each with its path from the site's root and its text
 * @throws Error if the checker says nothing that can be read
 */
export function nuMessages(
  java: string,
  pages: readonly { readonly path: string; readonly markup: string }[],
): NuMessage[] {
  const folder = mkdtempSync(join(tmpdir(), 'nu-'));
  const styles = new Set<string>();
  for (const { path, markup } of pages) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    mkdirSync(dirname(file), { recursive: true });
    const lighter = markup.replace(
      /(<style[^>]*>)([^<]*)(?=<\/style>)/g,
      (whole, tag: string, css: string) => {
        if (styles.has(css)) return tag;
        styles.add(css);
        return whole;
      },
    );
    // The checker asks the policy about files on disk, where nothing is 'self'; security-policy.test.ts asks it rightly.
    writeFileSync(file, lighter.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  }
  // The package's main module is the path of the jar.
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  const options = ['--skip-non-html', '--format', 'json', '--exit-zero-always'];
  // The checker walks deep trees by recursion: without a wide stack long pages end it.
  const { stderr } = spawnSync(java, ['-XX:+UseSerialGC', '-Xss4m', '-jar', jar, ...options, folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  rmSync(folder, { recursive: true });
  const start = stderr.indexOf('{"');
  if (start < 0) throw new Error(`The Nu checker gave no messages: ${stderr.slice(0, 500)}`);
  const { messages } = JSON.parse(stderr.slice(start)) as {
    messages: (Omit<NuMessage, 'url'> & { readonly url?: string })[];
  };
  return messages.map((message) => ({ ...message, url: message.url?.replace(`file:${folder}`, '') ?? '' }));
}

/** Messages that are let through, each with the reason: nu-checker.json. */
export const allowed = JSON.parse(
  readFileSync(new URL('nu-checker.json', import.meta.url), 'utf8'),
) as readonly { readonly message: string; readonly reason: string }[];
