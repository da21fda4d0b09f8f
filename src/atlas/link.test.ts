import { describe, expect, it } from 'vitest';
import { linkOf } from './link';

const hosts = new Map([['printed.example', 'sanctioned']]);
const link = (url: string | undefined, more: object = {}): string | undefined =>
  linkOf({ url, address: 'exact', access: 'read', ...more }, hosts);

describe('linkOf', () => {
  it('links an exact address that somebody saw', () => {
    expect(link('https://open.example/a?b=c')).toBe('https://open.example/a?b=c');
    expect(link('https://open.example/a', { access: 'excerpt' })).toBe('https://open.example/a');
  });

  it.each([
    ['no address', undefined, {}],
    ['a shortened one', 'https://open.example/a', { address: 'shortened' }],
    ['one to be printed only', 'https://open.example/a', { address: 'text-only' }],
    ['one called none', 'https://open.example/a', { address: 'none' }],
    ['a recalled source', 'https://open.example/a', { access: 'recalled' }],
    ['a host that is printed only', 'https://printed.example/a', {}],
    ['its subdomain', 'https://www.printed.example/a', {}],
    ['it in capitals', 'https://WWW.Printed.EXAMPLE/a', {}],
    ['it with a dot at its end', 'https://printed.example./a', {}],
    ['it with a port', 'http://printed.example:8080/a', {}],
    ['it behind a user name', 'https://open.example@printed.example/a', {}],
    ['a script', 'javascript:alert(1)', {}],
    ['a file', 'file:///etc/passwd', {}],
    ['what is no address', 'not an address', {}],
  ])('never links %s', (_, url, more) => expect(link(url, more)).toBeUndefined());

  it('does not take a host for one whose name it ends with', () => {
    expect(link('https://notprinted.example/a')).toBeDefined();
    expect(link('https://printed.example.org/a')).toBeDefined();
  });
});
