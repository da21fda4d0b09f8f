import { expect, it } from 'vitest';
import { quoted, typographic, unbroken } from './typographic';

it.each([
  ['It was "already crumbling".', 'It was “already crumbling”.'],
  ['("small") violations', '(“small”) violations'],
  ["Maarrat al-Nu'man, Iran's", 'Maarrat al-Nu’man, Iran’s'],
  ["called 'calm' that day", 'called ‘calm’ that day'],
  ['on 6 March 2020, 12 km south', 'on 6\u00a0March\u00a02020, 12\u00a0km south'],
  ['14-15 September 2017, 2019-20', '14–15 September 2017, 2019–20'],
  ['on 2020-03-06, no. 12-a, summary-13-19-april', 'on 2020-03-06, no. 12-a, summary-13-19-april'],
  ['in March 2020 and May', 'in March\u00a02020 and May'],
  ['3.6 million Syrians', '3.6\u00a0million Syrians'],
])('prints %j as %j', (text, printed) => {
  expect(typographic(text)).toBe(printed);
});

it('sets a quotation in its marks, and those inside it in single ones', () => {
  expect(quoted('a "provocation" by Ankara')).toBe('“a ‘provocation’ by Ankara”');
  expect(quoted("'Rebels' of 6 March")).toBe('“‘Rebels’ of 6\u00a0March”');
});

it('leaves quotation marks alone where they are set already', () => {
  expect(unbroken('’s text of 6 March, until 2016-17')).toBe('’s text of 6\u00a0March, until 2016–17');
});
