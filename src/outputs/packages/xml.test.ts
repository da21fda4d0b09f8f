import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { xml } from './xml';

it('puts a default namespace first, and elements in the order given', () => {
  expect(
    xml({ a: { '@xmlns': 'urn:x', '@id': '1', b: [{ '@n': '1' }, 'two'], c: { '@k': 'v', '#': 'text' } } }),
  ).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="urn:x" id="1">\n  <b n="1"/>\n  <b>two</b>\n  <c k="v">text</c>\n</a>\n',
  );
});

it('gives back any text, as another library reads it', () => {
  const text = fc
    .string({ unit: 'grapheme' })
    // The reader takes U+0085, U+2028 and U+2029 for line ends, as XML 1.1 would; this is XML 1.0.
    .filter((value) => !/[\u0085\u2028\u2029]/.test(value))
    .filter((value) => !/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(value));
  fc.assert(
    fc.property(text, text, (inside, attribute) => {
      const read = new DOMParser().parseFromString(
        xml({ a: { '@b': attribute, c: `|${inside}|` } }),
        'text/xml',
      );
      expect(read.getElementsByTagName('c')[0]!.textContent).toBe(`|${inside}|`);
      // Line breaks and tabs of an attribute become spaces in every reader unless written as references.
      expect(read.documentElement!.getAttribute('b')!.replace(/\s/g, ' ')).toBe(
        attribute.replace(/\s/g, ' '),
      );
    }),
    { numRuns: 300 },
  );
});

it('refuses what XML cannot hold', () => {
  expect(() => xml({ a: { b: ['fine', 'bell\u0007'] } })).toThrow('XML cannot hold U+0007');
  expect(() => xml({ a: { '@b': '\ud800' } })).toThrow('XML cannot hold U+d800');
});
