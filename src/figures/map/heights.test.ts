import { describe, expect, it } from 'vitest';
import { heightAt, readHeights } from './heights';

const text =
  'columns 3\nrows 3\nwest 36\nsouth 35\nminutes 60\nstep 5\nsource made up\n\n..0010\n000k00\n0000zz\n';

describe('readHeights', () => {
  it('reads rows from north to south, in steps', () => {
    const grid = readHeights(text);
    expect([grid.columns, grid.rows, grid.west, grid.south, grid.step]).toEqual([3, 3, 36, 35, 1]);
    expect([...grid.metres]).toEqual([0, 0, 180, 0, 100, 0, 0, 0, 6475]);
  });

  it('says what is wrong with a file', () => {
    expect(() => readHeights(text.replace('rows 3\n', ''))).toThrow('"rows" is missing');
    expect(() => readHeights(text.replace('rows 3', 'rows 4'))).toThrow('3 rows instead of 4');
    expect(() => readHeights(text.replace('000k00', '000k0'))).toThrow('row 2 has 5 characters');
    expect(() => readHeights(text.replace('000k00', '00?k00'))).toThrow('row 2 holds "?k"');
  });
});

describe('heightAt', () => {
  const grid = readHeights(text);

  it('gives the nodes themselves', () => {
    expect(heightAt(grid, 37, 36)).toBeCloseTo(100);
    expect(heightAt(grid, 38, 37)).toBeCloseTo(180);
    expect(heightAt(grid, 38, 35)).toBeCloseTo(6475);
  });

  it('lies between neighbours on the way, and never below the sea', () => {
    const half = heightAt(grid, 36.5, 36);
    expect(half).toBeGreaterThan(20);
    expect(half).toBeLessThan(100);
    for (let lon = 35; lon < 39; lon += 0.1)
      for (let lat = 34; lat < 38; lat += 0.1) expect(heightAt(grid, lon, lat)).toBeGreaterThanOrEqual(0);
  });

  it('keeps the edge beyond the edge', () => {
    expect(heightAt(grid, 50, 37)).toBeCloseTo(180);
  });
});
