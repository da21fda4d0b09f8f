import { expect, it } from 'vitest';
import { LICENCES } from '../../site';
import { SHIPPED } from '../shipped';
import { licencesText } from './licences';

it('says what applies to text, places and code, and to each thing made by others', () => {
  const text = licencesText();
  for (const { name, url } of Object.values(LICENCES)) {
    expect(text).toContain(name);
    expect(text).toContain(url);
  }
  for (const { what, licence } of SHIPPED) {
    expect(text).toContain(what);
    expect(text).toContain(licence);
  }
});

it('carries the licence texts that go with each copy, in lines that every editor shows', () => {
  const text = licencesText();
  for (const words of ['SIL OPEN FONT LICENSE', 'Russell Goldenberg', 'Michael Bostock'])
    expect(text).toContain(words);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
