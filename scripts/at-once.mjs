// Runs npm scripts at the same time, so that those with one thread leave the other core to the rest, and prints what each
// said when it has ended. Fails if any of them does: `node scripts/at-once.mjs check unit`.
import { spawn } from 'node:child_process';

/** @param {string} script @returns {Promise<boolean>} whether it succeeded */
const run = (script) =>
  new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script], {
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on('data', (text) => said.push(text));
    child.stderr.on('data', (text) => said.push(text));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      console.log(`\n> ${script}\n${Buffer.concat(said).toString()}`);
      done(code === 0);
    });
  });

const succeeded = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = succeeded.every(Boolean) ? 0 : 1;
