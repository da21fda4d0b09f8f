// Writes the ledgers of what was published: data/published.txt (every address and named place, append-only) and
// data/versions.yaml (which content each page had from which day). Run it on the built site, before publishing it:
//
//   npm run build && npm run publish-ledger
//
// It adds what is new and takes nothing away. It stops when an address is promised that the build does not answer, and
// when a page says something else than its last version without an entry in content/corrections/.
// With --before-launch it forgets the versions first; use that only as long as nothing has been published.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import './typescript.mjs';

const ADDRESSES = 'data/published.txt';
const VERSIONS = 'data/versions.yaml';
const HEAD =
  '# Every address that was published, in the order of publication. Written by "npm run publish-ledger"; no line is\n# ever taken out: what moves leaves a page behind that says where it went.\n';

const { loadAtlas } = await import('../src/atlas/load.ts');
const { loadRecord } = await import('../src/atlas/record.ts');
const { additions, readPublished, unanswered, versionsText } = await import('../src/outputs/published.ts');

const root = process.cwd();
if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist/. Run "npm run build" first.');
  process.exit(1);
}
const atlas = loadAtlas(root);
const kept = loadRecord(root);
const record = process.argv.includes('--before-launch') ? { ...kept, versions: new Map() } : kept;
const before = existsSync(ADDRESSES) ? readFileSync(ADDRESSES, 'utf8') : HEAD;
try {
  const { addresses, versions, changed } = additions(atlas, record, readPublished(before));
  const missing = unanswered('dist', [...readPublished(before), ...addresses]);
  if (missing.length) {
    console.error(
      `The built site does not answer ${missing.length} of its addresses:\n  ${missing.join('\n  ')}`,
    );
    process.exit(1);
  }
  if (addresses.length) writeFileSync(ADDRESSES, `${before}${addresses.join('\n')}\n`);
  if (changed.length) writeFileSync(VERSIONS, versionsText(versions));
  console.log(`${addresses.length} new addresses, ${changed.length} new versions.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
