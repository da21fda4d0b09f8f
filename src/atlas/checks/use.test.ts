import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('use', () => {
  it('finds what is never used, each in its place', () => {
    const found = {
      'a claim': spoilt(
        'data/claims/all.yaml',
        /$(?![\s\S])/m,
        "- id: spare\n  statement: It was spare.\n  status: single-source\n  status_note: One says so.\n  accounts: [{ by: paper, sources: [paper-2020-03-07-quiet], date: '2020-03-07', says: It was spare. }]\n",
      ),
      'a source': spoilt(
        'data/sources/all.yaml',
        /$(?![\s\S])/m,
        "- id: paper-spare\n  type: webpage\n  title: Spare\n  publisher: The paper\n  issued: '2020'\n  address: none\n  language: en\n  camp: press\n  access: read\n",
      ),
      'a count': spoilt(
        'data/counts.yaml',
        /$(?![\s\S])/m,
        "- { id: spare, date: '2020-03-06', by: watchers, value: 1, of: shots, unit: violations, claim: shots, sources: [watchers-2020-03-06-quiet] }\n",
      ),
      'a scene': spoilt('content/chapters/1-small.mdx', /<Step id="six"[\s\S]*/m, ''),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a claim": [
          "data/claims/all.yaml:34: claim "spare" is never used. Tell it in a chapter, show it in a scene or on a page, or delete it.",
        ],
        "a count": [
          "data/counts.yaml:9: count "spare" is never used. Draw it in a chart, or delete it.",
        ],
        "a scene": [
          "content/chapters/1-small.mdx:2: the chapter has 5 steps. A chapter has 6 to 10.",
          "data/scenes/retold-table.yaml:6: scene "report-retold" belongs to no step. Name it in a <Step scene="…">, or delete it.",
        ],
        "a source": [
          "data/sources/all.yaml:23: source "paper-spare" is never used. Name it in an account, or delete it.",
        ],
      }
    `);
  }, 30_000);
});
