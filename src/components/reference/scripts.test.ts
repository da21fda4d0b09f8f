import { expect, it } from 'vitest';
import { directionOf, runsOf } from './scripts';

it('leaves Latin script whole', () => {
  expect(runsOf('Cilvegözü, Nu’man')).toEqual([{ text: 'Cilvegözü, Nu’man' }]);
});

it('marks names of two words as one', () => {
  expect(runsOf('Armenian: Քեսապ; معرة موقص.')).toEqual([
    { text: 'Armenian: ' },
    { text: 'Քեսապ', lang: 'hy' },
    { text: '; ' },
    { text: 'معرة موقص', lang: 'ar' },
    { text: '.' },
  ]);
});

it('knows which languages run from right to left', () => {
  expect([directionOf('ar'), directionOf('fa'), directionOf('ru'), directionOf(undefined)]).toEqual([
    'rtl',
    'rtl',
    undefined,
    undefined,
  ]);
});
