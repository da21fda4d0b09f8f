import { expect, it } from 'vitest';
import { madeOnce } from './made-once';

it('makes what belongs to a key once, also when it is asked for twice at the same time', async () => {
  const once = madeOnce<Promise<string>>();
  const made: string[] = [];
  const make = (key: string) => (): Promise<string> => {
    made.push(key);
    return Promise.resolve(`${key}!`);
  };
  const both = await Promise.all([once('a', make('a')), once('a', make('a'))]);
  expect([...both, await once('b', make('b'))]).toEqual(['a!', 'a!', 'b!']);
  expect(made).toEqual(['a', 'b']);
});

it('keeps no failure', async () => {
  const once = madeOnce<Promise<string>>();
  await expect(once('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await once('a', () => Promise.resolve('yes'))).toBe('yes');
});

it('keeps what belongs to an object with it', () => {
  const once = madeOnce(new WeakMap<object, string>());
  const [one, another] = [{}, {}];
  expect(once(one, () => 'one')).toBe('one');
  expect(once(another, () => 'another')).toBe('another');
  expect(once(one, () => 'made again')).toBe('one');
});
