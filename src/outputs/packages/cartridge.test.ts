import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { cartridgeFiles, type Cartridge, type Part } from './cartridge';

const link: Part = {
  id: 'a-read',
  title: 'Read & see',
  is: { kind: 'link', url: 'https://a.example/?x=1&y=2' },
};
const topic: Part = { id: 'a-talk', title: 'Talk', is: { kind: 'topic', html: '<p>Why?</p>' } };
const of = (...parts: Part[]): Cartridge => ({
  id: 'a',
  title: 'A',
  description: 'What it is',
  parts: [{ id: 'group-a', title: 'Group', parts }],
});
const read = (text: string | Uint8Array) =>
  new DOMParser().parseFromString(Buffer.from(text).toString(), 'text/xml').documentElement!;

describe('cartridgeFiles', () => {
  it('is thin in 1.3 with links alone, and says so only then', () => {
    const schema = (...parts: Part[]) =>
      read(cartridgeFiles(of(...parts), '1.3').get('imsmanifest.xml')!).getElementsByTagName('schema')[0]!
        .textContent;
    expect(schema(link)).toBe('IMS Thin Common Cartridge');
    expect(schema(link, topic)).toBe('IMS Common Cartridge');
  });

  it('writes a link with its whole address', () => {
    const url = read(cartridgeFiles(of(link), '1.1').get('a-read.xml')!).getElementsByTagName('url')[0]!;
    expect(url.getAttribute('href')).toBe('https://a.example/?x=1&y=2');
    expect(url.namespaceURI).toBe('http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1');
  });

  it('carries HTML as text', () => {
    const text = cartridgeFiles(of(topic), '1.1').get('a-talk.xml')!;
    expect(text).toContain('&lt;p&gt;Why?&lt;/p&gt;');
    expect(read(text).getElementsByTagName('text')[0]!.textContent).toBe('<p>Why?</p>');
  });

  it('refuses two parts of one file', () => {
    expect(() => cartridgeFiles(of(link, link), '1.1')).toThrow('two parts of a are called a-read.xml');
  });
});
