import type { Atlas } from '../atlas/atlas';
import { dataTable } from '../figures/describe';
import { absolute, AUTHOR, SITE_NAME } from '../site';
import { csv } from './csv';
import { figureLicence } from './figure-metadata';
import { pathOf, stepShowing } from './subject';
import { contentVersion } from './version';

/** Page typography has no place in a data file: unbreakable spaces become spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** The rows behind one picture, as its page shows them. */
export interface SceneData {
  readonly scene: string;
  readonly title: string;
  readonly caption: string;
  readonly description: string;
  /** Claims that the picture draws. */
  readonly claims: readonly string[];
  /** Full address of the step that shows it. */
  readonly page: string;
  /** Content version of that step. */
  readonly version: string;
  readonly credit: string;
  readonly licence: { readonly name: string; readonly path: string };
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * What a scene draws, as rows.
 * @throws RangeError if there is no such scene or no step shows it
 */
export function sceneData(atlas: Atlas, scene: string): SceneData {
  const placed = atlas.scenes.get(scene);
  if (!placed) throw new RangeError(`there is no scene "${scene}"`);
  const subject = stepShowing(atlas, scene);
  const table = dataTable(atlas, placed.figure, placed.scene);
  const terms = figureLicence(placed.figure.kind);
  return {
    scene,
    title: placed.scene.title,
    caption: plain(table.caption),
    description: plain(placed.scene.description),
    claims: placed.scene.claims,
    page: absolute(pathOf(subject)),
    version: contentVersion(atlas, subject).version,
    credit: `${AUTHOR}, ${SITE_NAME}`,
    licence: { name: terms.spdx, path: terms.url },
    columns: table.head.map(plain),
    rows: table.rows.map((row) => row.map(plain)),
  };
}

/** The rows as CSV, a header line first. @throws RangeError if there is no such scene */
export function sceneCsv(atlas: Atlas, scene: string): string {
  const { columns, rows } = sceneData(atlas, scene);
  return csv(
    columns,
    rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]]))),
  );
}
