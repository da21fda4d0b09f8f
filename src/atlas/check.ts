import type { Atlas, PlacedScene } from './atlas';
import { checkDates } from './checks/dates';
import { checkGround } from './checks/ground';
import { checkLessons } from './checks/lessons';
import { checkLinks } from './checks/links';
import { checkPlaces } from './checks/places';
import { checkReferences } from './checks/references';
import { checkScenes } from './checks/scenes';
import { checkSequence } from './checks/sequence';
import { checkStatus } from './checks/status';
import { checkSteps } from './checks/steps';
import { checkTwice } from './checks/twice';
import { checkUse } from './checks/use';
import { checkWords } from './checks/words';
import type { Fault } from './fault';
import type { Lost } from './lost';
import type { Located, Written } from './written';

/** What a cross-check works on: the rows by id, and where each was written. */
export interface Checked {
  readonly atlas: Atlas;
  readonly written: Written;
  readonly scenes: readonly Located<PlacedScene>[];
  /** What could not be read, so that its absence is not reported again. */
  readonly lost: Lost;
  /** Notes a fault at a field of a row. */
  readonly fault: (
    at: Pick<Located<unknown>, 'file' | 'lineOf'>,
    path: readonly PropertyKey[],
    problem: string,
    hint?: string,
  ) => void;
}

const parts: readonly ((checked: Checked) => void)[] = [
  checkTwice,
  checkReferences,
  checkLinks,
  checkDates,
  checkStatus,
  checkPlaces,
  checkGround,
  checkScenes,
  checkSequence,
  checkSteps,
  checkLessons,
  checkWords,
  checkUse,
];

/** Checks that need more than one row: ids, dates, places, pictures, prose. Returns every fault found. */
export function check(
  atlas: Atlas,
  written: Written,
  scenes: readonly Located<PlacedScene>[],
  lost: Lost,
): Fault[] {
  const faults: Fault[] = [];
  const fault: Checked['fault'] = (at, path, problem, hint) =>
    void faults.push({ file: at.file, line: at.lineOf(path), problem, hint });
  for (const part of parts) part({ atlas, written, scenes, lost, fault });
  return faults;
}
