import { end } from './project-files';
import { swap, write, type Spoil } from './spoil';

const sourceText = 'data/source-text.yaml';
const versions = 'data/versions.yaml';
const entry = (name: string): string => `content/corrections/${name}.md`;
const correction = (fields: string, body = ''): (() => string) => {
  const head = `date: '2026-12-01'\nkind: correction\ntitle: A test\nreason: A test.\n${fields}`;
  return () => `---\n${head}---\n${body}`;
};

/** The script read claim by claim, the correction log and the versions. */
export const wrongRecord: readonly Spoil[] = [
  swap(
    'a statement of no claim',
    sourceText,
    /^ {4}claim: .*$/m,
    '    claim: no-such-claim',
    /there is no claim "no-such-claim"/,
  ),
  swap('a script of no source', sourceText, /^source: .*$/m, 'source: no-such-source', /there is no source/),
  swap(
    'a statement told in no chapter',
    sourceText,
    /chapter: [\w-]+/,
    'chapter: irans-signals',
    /there is no chapter "irans-signals"/,
  ),
  swap(
    'a statement twice',
    sourceText,
    /^( {2}- id: )(.*)\n([\s\S]*?)^ {2}- id: .*$/m,
    '$1$2\n$3  - id: $2',
    /"[^"]+" stands twice/,
    { at: /(?<=^ {2}- id: [\s\S]*)^ {2}- id: /m },
  ),
  swap(
    'an answer that rests on no claim',
    sourceText,
    /^( {4}claims: \[)(?![\s\S]*^ {4}claims: )/m,
    '$1no-such-claim, ',
    /there is no claim "no-such-claim"/,
  ),
  write(
    'a correction of nothing',
    entry('2026-12-01-nothing'),
    correction(''),
    /names nothing that changed/,
    {
      at: /^date/m,
    },
  ),
  write(
    'a correction of no claim',
    entry('2026-12-01-claim'),
    correction('claims: [no-such-claim]\n'),
    /there is no claim "no-such-claim"/,
    { at: /^claims/m },
  ),
  write(
    'a correction of no scene',
    entry('2026-12-01-scene'),
    correction('scenes: [no-such-scene]\n'),
    /there is no scene "no-such-scene"/,
    { at: /^scenes/m },
  ),
  write(
    'a correction of another site',
    entry('2026-12-01-site'),
    correction('pages: [https://evil.example/]\n'),
    /"pages\.0" cannot be "https:\/\/evil\.example\/"/,
    { at: /^pages/m },
  ),
  write(
    'a correction in a file of another day',
    entry('2026-12-02-day'),
    correction('pages: [/about/]\n'),
    /stands in a file of another day/,
    { at: /^date/m },
  ),
  write(
    'path traversal to an old picture',
    entry('2026-12-01-picture'),
    correction('pages: [/about/]\nold_picture: /corrections/../../package.json\n'),
    /"old_picture" cannot be/,
    { at: /^old_picture/m },
  ),
  write(
    'an old picture that is not kept',
    entry('2026-12-01-kept'),
    correction('pages: [/about/]\nold_picture: /corrections/no-such.svg\n'),
    /the old picture "\/corrections\/no-such\.svg" is not in public/,
    { at: /^old_picture/m },
  ),
  write(
    'script in a correction',
    entry('2026-12-01-script'),
    correction('pages: [/about/]\n', '\n<script>alert(1)</script>\n'),
    /HTML may not stand here: <script>/,
    { at: /<script>/ },
  ),
  write('a correction without fields', entry('2026-12-01-bare'), () => 'Sorry.\n', /has no front matter/),
  write('a correction under no address', entry('2026-12-01 Sorry'), correction(''), /is no name for a page/, {
    at: 'file',
  }),
  swap(
    'a version of no entry',
    versions,
    end,
    "/spare/:\n  - { date: '2026-12-01', hash: '00000000', corrections: [no-such-entry] }\n",
    /\/spare\/ names the correction "no-such-entry"/,
  ),
  swap(
    'versions out of order',
    versions,
    end,
    "/late/:\n  - { date: '2026-12-02', hash: '00000000' }\n  - { date: '2026-12-01', hash: '00000001' }\n",
    /the versions of \/late\/ do not stand in order of date/,
    { at: /^\/late\//m },
  ),
  swap(
    'a version without its hash',
    versions,
    end,
    "/bare/:\n  - { date: '2026-12-01' }\n",
    /"\/bare\/\.0\.hash" is missing/,
    { at: /^ {2}- \{ date: '2026-12-01' \}/m },
  ),
];
