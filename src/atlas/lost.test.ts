import { expect, it } from 'vitest';
import { Lost } from './lost';

it('knows which ids stood in a row that cannot be used, at any depth', () => {
  const lost = new Lost();
  lost.row('figures', { id: 'map', scenes: [{ id: 'scene-a', look: ['idlib'] }, null, { id: 5 }] });
  lost.row('control', { place: 'saraqib', holder: 'nobody' });
  lost.row('claims', 'no row at all');
  expect(['map', 'scene-a', 'idlib', 'saraqib'].map((id) => lost.has('figures', id))).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect([lost.any('claims'), lost.any('figures', 'places'), lost.any('places'), lost.any()]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('takes any id for one that may have stood in a file that cannot be read', () => {
  const lost = new Lost();
  lost.file('sources');
  expect([lost.has('sources', 'x'), lost.has('claims', 'x'), lost.any('sources')]).toEqual([
    true,
    false,
    true,
  ]);
});
