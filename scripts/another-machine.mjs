// Makes a build believe that it runs on another machine and another day: `node --import ./scripts/another-machine.mjs`.
// The clock is years ahead, folders list their files the other way round, and chance falls otherwise. Time zone and
// language come from the environment (TZ, LC_ALL): see otherMachine in scripts/build-elsewhere.mjs.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** How far the clock is ahead, ms: five years, seven months and some hours. */
const ahead = 2040 * 86_400_000 + 12_345_678;
const Real = Date;
class Ahead extends Real {
  /** @param {any[]} given */
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(.../** @type {[any]} */ (given));
  }
  /** @override */
  static now() {
    return Real.now() + ahead;
  }
}
globalThis.Date = /** @type {DateConstructor} */ (new Proxy(Ahead, { apply: () => new Ahead().toString() }));

const chance = Math.random;
Math.random = () => 1 - chance();

/** @type {<List>(list: List) => List} */
const turned = (list) => (Array.isArray(list) ? /** @type {typeof list} */ (list.toReversed()) : list);
const { readdir, readdirSync } = fs;
const readdirLater = fs.promises.readdir;
/** @param {Parameters<typeof readdirSync>} given */
const sync = (...given) => turned(readdirSync(...given));
/** @param {Parameters<typeof readdirLater>} given */
const later = async (...given) => turned(await readdirLater(...given));
/** @param {any[]} given */
const called = (...given) => {
  const then = given.pop();
  // @ts-expect-error: every form of the call ends in a function that takes an error and a list.
  readdir(...given, (error, list) => then(error, turned(list)));
};
Object.assign(fs, { readdirSync: sync, readdir: called });
Object.assign(fs.promises, { readdir: later });
syncBuiltinESMExports();
