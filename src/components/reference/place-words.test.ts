import { expect, it } from 'vitest';
import { coordinatesInWords, evidenceSources, precisionInWords, remarkOf } from './place-words';

it('prints no more decimals than the position bears', () => {
  expect(coordinatesInWords({ lat: 35.6961, lon: 36.5036, precision_km: 0.5 })).toBe(
    '35.696°\u00a0N, 36.504°\u00a0E',
  );
  expect(coordinatesInWords({ lat: 35.6961, lon: 36.5036, precision_km: 3 })).toBe(
    '35.70°\u00a0N, 36.50°\u00a0E',
  );
  expect(coordinatesInWords({ lat: -1, lon: -2, precision_km: 5 })).toBe('1.00°\u00a0S, 2.00°\u00a0W');
});

it('says how a position was found', () => {
  expect(precisionInWords({ precision_km: 0.5, position_basis: 'exact' })).toBe('known to about 0.5\u00a0km');
  expect(precisionInWords({ precision_km: 4, position_basis: 'estimate' })).toMatch(
    /^estimated: .* 4\u00a0km/,
  );
});

it('leaves out what is meant for the pen', () => {
  expect(remarkOf({ note: 'Rough estimate. Draw as an area' })).toBe('Rough estimate.');
  expect(remarkOf({ note: 'Draw as an area only' })).toBe('');
  expect(remarkOf({ note: 'On the M4' })).toBe('On the M4.');
  expect(remarkOf({ note: '' })).toBe('');
});

it('says of each source how far it was read', () => {
  expect(
    evidenceSources({
      source: 'SOHR, 2020 [read] | A list [address not stored] [excerpt] | B | memory [recalled]',
    }),
  ).toEqual([
    'SOHR, 2020 (read as a stored copy)',
    'A list (address not stored; opening read as a stored copy)',
    'B',
    'memory (not verified for this site)',
  ]);
});
