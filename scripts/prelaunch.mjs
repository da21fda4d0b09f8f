// Lists what is left to open by hand before publication: every linked source that nobody has opened live yet.
// Give a source "checked_live: '2026-12-01'" once its page was found as described; it then leaves this list.
import './typescript.mjs';

const { loadAtlas } = await import('../src/atlas/load.ts');
const { linkOf } = await import('../src/atlas/link.ts');

const { sources, textHosts } = loadAtlas(process.cwd());
const left = [...sources.values()].filter((source) => !source.checked_live && linkOf(source, textHosts));
for (const source of left)
  console.log(`${source.id}\n  ${source.url}\n  ${source.title}, ${source.publisher} (${source.access})`);
console.log(`\n${left.length} of ${sources.size} sources are linked and have not been opened live.`);
