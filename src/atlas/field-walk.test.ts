import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf, placeOf } from './field-walk';

const schema = z.strictObject({
  id: z.string(),
  list: z.array(z.strictObject({ a: z.number().optional(), b: z.array(z.string()).default([]) })).min(1),
  record: z.record(z.string(), z.enum(['x'])).default({}),
});

describe('fieldsOf', () => {
  it('names every field, at any depth', () => {
    expect(
      fieldsOf(schema).map(({ path, kind, optional }) => `${path.join('.')} ${kind}${optional ? '?' : ''}`),
    ).toEqual([
      'id leaf',
      'list list',
      'list.* group',
      'list.*.a leaf?',
      'list.*.b list?',
      'list.*.b.* leaf',
      'record group?',
      'record.* leaf',
    ]);
  });
});

describe('placeOf', () => {
  const row = { id: 'x', list: [{ b: [] }, { b: ['y'] }], record: { first: 'x', second: 'x' } };
  it.each([
    ['id', ['id']],
    ['list.*.a', ['list', 0, 'a']],
    ['list.*.b.*', ['list', 1, 'b', 0]],
    ['list.*.c.*', undefined],
    ['record.*', ['record', 'first']],
    ['new', ['new']],
    ['id.deeper', undefined],
  ])('%s', (path, place) => expect(placeOf(row, path.split('.'))).toEqual(place));
});
