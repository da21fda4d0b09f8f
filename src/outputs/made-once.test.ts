import { expect, it } from 'vitest';
import { madeOnce } from './made-once';

it('makes what belongs to a key once, also when it is asked for twice at the same time', async () => {
  const once = madeOnce<string>();
  const made: string[] = [];
  const make = (key: string) => (): Promise<string> => {
    made.push(key);
    return Promise.resolve(`${key}!`);
  };
  const both = await Promise.all([once('a', make('a')), once('a', make('a'))]);
  expect([...both, await once('b', make('b'))]).toEqual(['a!', 'a!', 'b!']);
  expect(made).toEqual(['a', 'b']);
});
