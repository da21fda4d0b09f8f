// Sends readers at random through the built site and looks, after their moves, whether every text and picture is there.
//
//   npm run soak                     a thousand walks in Chromium, from a seed that is printed
//   npm run soak -- 3000 42          so many walks, from this seed
//   npm run soak -- 500 42 firefox   in Firefox
//
// The walks are those of e2e/walks.spec.ts. It stops at the tenth that fails; each names its seed and its moves.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [count = '1000', seed = String(Date.now() % 1e9), project = 'chromium'] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(count) || !/^\d+$/.test(seed) || !/^(?:chromium|firefox)$/.test(project)) {
  console.error('npm run soak -- [count] [seed] [chromium | firefox]');
  process.exit(1);
}
if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist/: run `npm run build` first.');
  process.exit(1);
}
console.log(`${count} walks in ${project} from seed ${seed}`);
const began = Date.now();
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    ...['test', '-c', 'e2e', 'walks.spec.ts', `--project=${project}`],
    ...['--reporter=dot', '--max-failures=10'],
  ],
  { stdio: 'inherit', env: { ...process.env, WALKS: count, WALK_SEED: seed } },
);
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
console.log(
  `${count} walks in ${project} from seed ${seed}: ${status === 0 ? 'nothing lost' : 'see above'}, ${minutes} minutes`,
);
process.exit(status ?? 1);
