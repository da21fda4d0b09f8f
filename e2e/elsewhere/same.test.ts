/** The site built below a path, as if on another machine and another day, against the one in dist/. */
import { expect, it } from 'vitest';
import { BASE_PATH } from '../../src/site.ts';
import { files, filesOf } from '../built/site.ts';

/** Scripts carry a hash of their content in their names, and that content holds the base. */
const unhashed = (text: string): string => text.replace(/(_astro\/[\w.-]+?)\.[\w-]{8}(?=\.\w+)/g, '$1');

it('stands below a path', () => expect(BASE_PATH).toBe('/idlib/'));

it('has the same files', () => {
  expect([...files].map(unhashed).sort()).toEqual(filesOf('dist').map(unhashed).sort());
});
