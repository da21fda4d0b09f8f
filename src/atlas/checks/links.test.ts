import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('links', () => {
  it('finds addresses that may not be linked, each in its place', () => {
    const found = {
      'no date': spoilt('data/sources/all.yaml', "  issued: '2020-03-06'\n", ''),
      'exact without an address': spoilt(
        'data/sources/all.yaml',
        '  url: https://watchers.example/quiet\n',
        '',
      ),
      'an address called none': spoilt('data/sources/all.yaml', 'address: exact', 'address: none'),
      'a recalled source': spoilt('data/sources/all.yaml', 'access: read', 'access: recalled'),
      'a host printed only': spoilt('data/sources/all.yaml', 'address: text-only', 'address: exact'),
      'a script': spoilt('data/sources/all.yaml', 'https://watchers.example/quiet', 'javascript:alert(1)'),
      'a user name': spoilt(
        'data/sources/all.yaml',
        'https://watchers.example/quiet',
        'https://watchers.example@evil.example/',
      ),
      markup: spoilt(
        'data/sources/all.yaml',
        'https://watchers.example/quiet',
        'https://watchers.example/<b>',
      ),
      'no host': spoilt('data/sources/all.yaml', 'https://watchers.example/quiet', 'https://localhost/quiet'),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a host printed only": [
          "data/sources/all.yaml:20: the host of "paper-2020-03-07-quiet" is printed as text only (data/text-hosts.yaml). Say address: text-only.",
        ],
        "a recalled source": [
          "data/claims/all.yaml:14: account 1 of "quiet" quotes a source that nobody saw. Leave the quotation out.",
          "data/sources/all.yaml:9: source "watchers-2020-03-06-quiet" is recalled, so it is never linked. Say address: none or text-only, or read a copy of it.",
        ],
        "a script": [
          "data/sources/all.yaml:8: "url" cannot be "javascript:alert(1)". An address begins with "https://" or "http://" and a host.",
        ],
        "a user name": [
          "data/sources/all.yaml:8: "url" cannot be "https://watchers.example@evil.example/". No space, bracket, quotation mark or user name in an address.",
        ],
        "an address called none": [
          "data/sources/all.yaml:8: source "watchers-2020-03-06-quiet" has a url but the address "none". Say exact, shortened or text-only.",
        ],
        "exact without an address": [
          "data/sources/all.yaml:8: source "watchers-2020-03-06-quiet" has the address "exact" but no url. Give the url, or say address: none.",
        ],
        "markup": [
          "data/sources/all.yaml:8: "url" cannot be "https://watchers.example/<b>". No space, bracket, quotation mark or user name in an address.",
        ],
        "no date": [
          "data/sources/all.yaml:1: source "watchers-2020-03-06-quiet" has no date. Give issued, or issued_note saying what the copy shows.",
        ],
        "no host": [
          "data/sources/all.yaml:8: "url" cannot be "https://localhost/quiet". An address begins with "https://" or "http://" and a host.",
        ],
      }
    `);
  }, 30_000);
});
