import { describe, expect, it } from 'vitest';
import { smallProject } from '../small-project';
import { faultsOf, spoilt } from '../spoilt';

describe('status', () => {
  it('finds a status surer than its sources, each in its place', () => {
    const found = {
      'corroborated by one camp': spoilt('data/sources/all.yaml', 'camp: press', 'camp: monitors'),
      'disputed by one account': spoilt(
        'data/claims/all.yaml',
        / {6}side: shots\n[\s\S]*/m,
        '      side: shots\n',
      ),
      'recalled only': spoilt(
        'data/sources/all.yaml',
        /address: exact([\s\S]*?)access: read([\s\S]*)access: excerpt/m,
        "address: text-only\n  camp: monitors\n  access: recalled\n- id: paper-2020-03-07-quiet\n  type: webpage\n  title: T\n  publisher: P\n  language: en\n  issued: '2020-03-07'\n  address: none\n  camp: press\n  access: recalled",
      ),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "corroborated by one camp": [
          "data/claims/all.yaml:3: "quiet" is called corroborated but all its sources share the camp "monitors". Say single-source, or add a source of another camp.",
        ],
        "disputed by one account": [
          "data/claims/all.yaml:21: "shots" is called disputed but has one account. Add the account that contradicts it, or say single-source.",
        ],
        "recalled only": [
          "data/claims/all.yaml:3: "quiet" rests on recalled sources only but is called corroborated. Say status: unverified.",
          "data/claims/all.yaml:14: account 1 of "quiet" quotes a source that nobody saw. Leave the quotation out.",
          "data/claims/all.yaml:21: "shots" rests on recalled sources only but is called disputed. Say status: unverified.",
        ],
      }
    `);
  }, 30_000);

  it('takes two members of a camp whose members share no interest', () => {
    expect(spoilt('data/camps.yaml', 'party: monitor', 'party: monitor\n  independent: true')).toEqual([]);
  });

  it('refuses a quotation that nobody saw', () => {
    const [file, text] = ['data/sources/all.yaml', smallProject['data/sources/all.yaml']!];
    const recalled = text
      .replace('access: read', 'access: recalled')
      .replace('address: exact', 'address: text-only');
    expect(faultsOf({ ...smallProject, [file]: recalled })).toEqual([
      'data/claims/all.yaml:14: account 1 of "quiet" quotes a source that nobody saw. Leave the quotation out.',
    ]);
  });
});
