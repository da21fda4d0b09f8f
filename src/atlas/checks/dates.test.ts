import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('dates', () => {
  it('finds what is dated after its source, each in its place', () => {
    const found = {
      'an account': spoilt(
        'data/claims/all.yaml',
        "date: '2020-03-06'\n      says: It was quiet.",
        "date: '2020-03-07'\n      says: It was quiet.",
      ),
      'an account by its second source': spoilt(
        'data/claims/all.yaml',
        /sources: \[paper-2020-03-07-quiet\]\n {6}date: '2020-03-07'/m,
        "sources: [paper-2020-03-07-quiet, watchers-2020-03-06-quiet]\n      date: '2020-03-07T13:00'",
      ),
      'an event': spoilt('data/events/all.yaml', "'2020-03-05'", "'2020-03-08'"),
      'a count': spoilt('data/counts.yaml', "'2020-03-06'", "'2020-03-07'"),
      'a post': spoilt('data/posts.csv', '2020-03-05', '2020-03-09~'),
      'a row of a table': spoilt('data/tables/retold.yaml', "date: '2020-03-06'", "date: '2020-03-08'"),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a count": [
          "data/counts.yaml:2: count "watchers-6-march" is dated 2020-03-07, after the last of its sources was published (2020-03-06). Correct the date, or name a later source.",
        ],
        "a post": [
          "data/posts.csv:2: the post at "north-town" is dated 2020-03-09~, after the last of its sources was published (2020-03-07). Correct the date, or name a later source.",
        ],
        "a row of a table": [
          "data/tables/retold.yaml:9: row "first" is dated 2020-03-08, after the last of its sources was published (2020-03-06). Correct the date, or name a later source.",
        ],
        "an account": [
          "data/claims/all.yaml:12: account 1 of "quiet" is dated 2020-03-07, after its source was published (2020-03-06). Correct the date, or name a later source.",
        ],
        "an account by its second source": [
          "data/claims/all.yaml:16: account 2 of "quiet" is dated 2020-03-07T13:00, after its source was published (2020-03-06). Correct the date, or name a later source.",
        ],
        "an event": [
          "data/events/all.yaml:2: event "event-a" is dated 2020-03-08, after the last of its sources was published (2020-03-07). Correct the date, or name a later source.",
        ],
      }
    `);
  }, 30_000);

  it('gives an outlet west of Syria half a day', () => {
    expect(
      spoilt(
        'data/claims/all.yaml',
        /sources: \[paper-2020-03-07-quiet\]/,
        'sources: [paper-2020-03-07-quiet, watchers-2020-03-06-quiet]',
      ),
    ).toEqual([]);
  });
});
