// `npm run bench`: this site's built pages against a careful page of the same story, and Lighthouse where it is
// installed. `npm run bench -- --scale`: what builds of synthetic chapters cost. Prints Markdown; `--write` also puts
// it into .github/PERFORMANCE.md. Nothing here is a test: times depend on the machine, and are never asserted.
import { cpus, release } from 'node:os';
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { lighthouseTable } from './lighthouse.ts';
import { load, scroll, stepChange, type Reading } from './measures.ts';
import { report } from './report.ts';
import { scaleTable } from './scale.ts';
import { comparison } from './table.ts';
import { usualPage } from './usual-page.ts';

const { values } = parseArgs({
  options: {
    scale: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    lighthouse: { type: 'string', default: '3' },
    chapter: { type: 'string', default: 'moscow-agreement' },
  },
});

const machine = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC; ${cpus().length} × ${cpus()[0]?.model.trim()}, ${release()}; Node ${process.version}`;

async function pages(): Promise<void> {
  const usual = await usualPage(values.chapter);
  const [ours, theirs] = [await serve({ root: 'dist' }), await serve({ root: usual.root })];
  const readings: Record<'ours' | 'usual' | 'bare', Reading[]> = { ours: [], usual: [], bare: [] };
  const addresses = { ours: `${ours.url}chapters/${values.chapter}/`, usual: theirs.url };
  try {
    for (let round = 0; round < Number(values.rounds); round += 1) {
      // Every other round the other way about, so that a machine that slows down favours nobody.
      const order = round % 2 ? (['usual', 'ours'] as const) : (['ours', 'usual'] as const);
      const made: Record<'ours' | 'usual', Reading> = { ours: {}, usual: {} };
      for (const measure of [load, (url: string) => scroll(url), stepChange])
        for (const who of order) made[who] = { ...made[who], ...(await measure(addresses[who])) };
      readings.ours.push(made.ours);
      readings.usual.push(made.usual);
      readings.bare.push(await scroll(addresses.ours, true));
      console.error(`round ${round + 1} of ${values.rounds}`);
    }
    if (readings.ours.length > 0)
      report(
        'pages',
        `${machine}; ${values.rounds} rounds, interleaved; chapter \`${values.chapter}\`.\n\n${comparison(readings)}`,
        values.write,
      );
    if (Number(values.lighthouse) > 0)
      report(
        'lighthouse',
        `${machine}.\n\n${await lighthouseTable(ours.url, Number(values.lighthouse))}`,
        values.write,
      );
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
    usual.remove();
  }
}

if (values.scale)
  report('scale', `${machine}; rasters and cards left out.\n\n${await scaleTable()}`, values.write);
else await pages();
