import { expect, it } from 'vitest';
import { loadAtlas } from '../atlas/load';
import { sceneCsv, sceneData } from './scene-data';

const atlas = loadAtlas(process.cwd());

it('gives rows, version and licence for every scene', () => {
  for (const id of atlas.scenes.keys()) {
    const data = sceneData(atlas, id);
    expect(data.rows.length, id).toBeGreaterThan(0);
    expect(new Set(data.columns).size, `${id}: columns are named apart`).toBe(data.columns.length);
    for (const row of data.rows) expect(row, id).toHaveLength(data.columns.length);
    expect(data.version).toMatch(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/);
    expect(data.page).toMatch(/^https?:\/\/.+\/chapters\/[\w-]+\/[\w-]+\/$/);
    expect(JSON.stringify(data)).not.toMatch(/[\u00a0\u202f]/);
  }
});

it('writes the same rows as CSV', () => {
  const { columns, rows } = sceneData(atlas, 'm4-corridor-drawn');
  const text = sceneCsv(atlas, 'm4-corridor-drawn');
  expect(text.split('\r\n')[0]).toBe(
    columns.map((name) => (name.includes(',') ? `"${name}"` : name)).join(','),
  );
  expect(text).toContain(rows[0]![0]!);
});

it('knows no scene that no step shows', () => {
  expect(() => sceneData(atlas, 'nothing')).toThrow(RangeError);
});
