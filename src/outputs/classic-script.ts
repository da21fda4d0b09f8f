import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { madeOnce } from '../made/made-once';

/** Files of src/stage that are also sent as classic scripts. */
export type ClassicEntry = 'framed-page' | 'offline-page' | 'frame-options' | 'idlib-chapter' | 'scorm';

/** A script that runs where modules do not: in sandboxed frames of an opaque origin, and in files opened from disk. */
export interface ClassicScript {
  /** One function called at once: nothing becomes global. Safe to stand between `<script>` tags as it is. */
  readonly text: string;
  /** Of exactly this text, as a content security policy and `integrity` write it: `sha256-…`. */
  readonly hash: string;
}

const scripts = madeOnce<Promise<ClassicScript>>();

async function bundle(entry: ClassicEntry): Promise<ClassicScript> {
  const build = await rolldown({
    input: join(process.cwd(), 'src', 'stage', `${entry}.ts`),
    platform: 'browser',
    onLog(level, log) {
      if (level === 'warn') throw new Error(`src/stage/${entry}.ts: ${log.message}`);
    },
  });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  const text = output[0].code.trim();
  // Either would end the element early, or hide what follows, in a page that holds the script.
  if (/<\/script|<!--/i.test(text))
    throw new Error(`src/stage/${entry}.ts holds what may not stand in a page`);
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

/**
 * A script of the reader's side as one minified classic script, with all that it imports. Bundled once a run.
 * @throws Error if it cannot be bundled without a warning
 */
export const classicScript = (entry: ClassicEntry): Promise<ClassicScript> =>
  scripts(entry, () => bundle(entry));
