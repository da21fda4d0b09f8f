import { describe, expect, it } from 'vitest';
import { spoilt } from '../spoilt';

describe('references', () => {
  it('finds ids that do not exist, each in its place', () => {
    const found = {
      'the place of a control row': spoilt('data/control.csv', 'north-town,', 'nort-town,'),
      'a place by an old id': spoilt('data/control.csv', 'north-town,', 'old-north,'),
      'a place of the line': spoilt(
        'data/line-of-contact.csv',
        'south-town,north-town,2',
        'south-town,norht-town,2',
      ),
      'the place of a post': spoilt('data/posts.csv', 'north-town,', 'north-twn,'),
      'the claim of a post': spoilt('data/posts.csv', ',quiet,', ',quite,'),
      'the source of a post': spoilt('data/posts.csv', 'paper-2020-03-07-quiet', 'paper-2020-03-07-quit'),
      'the source of an actor': spoilt('data/actors/all.yaml', '[paper-2020-03-07-quiet]', '[paper-2020]'),
      'the camp of a source': spoilt('data/sources/all.yaml', 'camp: monitors', 'camp: monitor'),
      'the actor of a source': spoilt('data/sources/all.yaml', 'actor: watchers', 'actor: watcher'),
      'a place of a claim': spoilt('data/claims/all.yaml', '[north-town]', '[northtown]'),
      'an actor of a claim': spoilt('data/claims/all.yaml', '[watchers]', '[somebody]'),
      'the speaker of an account': spoilt('data/claims/all.yaml', 'by: watchers', 'by: wachers'),
      'the source of an account': spoilt(
        'data/claims/all.yaml',
        'sources: [watchers-2020-03-06-quiet]',
        'sources: [watchers-2020-03-06-quiett]',
      ),
      'a place of an event': spoilt('data/events/all.yaml', '[north-town]', '[north]'),
      'a chapter of an event': spoilt('data/events/all.yaml', '[small]', '[smal]'),
      'the claim of an event': spoilt('data/events/all.yaml', 'claim: quiet', 'claim: quieter'),
      'the counter': spoilt('data/counts.yaml', 'by: watchers', 'by: reuters'),
      'the claim of a count': spoilt('data/counts.yaml', 'claim: shots', 'claim: shot'),
      'the source of a count': spoilt(
        'data/counts.yaml',
        '[watchers-2020-03-06-quiet]',
        '[watchers-2020-03-06]',
      ),
      'a count that says nothing': spoilt('data/counts.yaml', '  value: 6\n', ''),
      'the teller of a row': spoilt('data/tables/retold.yaml', 'by: paper', 'by: papper'),
      'the claim of a row': spoilt('data/tables/retold.yaml', 'claim: quiet', 'claim: quit'),
      'the source of a row': spoilt(
        'data/tables/retold.yaml',
        '[paper-2020-03-07-quiet]',
        '[paper-2020-03-07]',
      ),
      'a cell without a column': spoilt(
        'data/tables/retold.yaml',
        'day: { text: 6 March',
        'date: { text: 6 March',
      ),
      'an event of a timeline': spoilt(
        'data/scenes/days-timeline.yaml',
        '[event-a, event-b]',
        '[event-a, event-b, event-e]',
      ),
      'a table of a figure': spoilt('data/scenes/retold-table.yaml', 'table: retold', 'table: retol'),
      'the counter of a chart': spoilt('data/scenes/shots-chart.yaml', 'by: watchers', 'by: watcher'),
      'a count of a chart': spoilt(
        'data/scenes/shots-chart.yaml',
        'counts: [watchers-6-march]',
        'counts: [watchers-6-march, watchers-7-march]',
      ),
      'a claim of a scene': spoilt('data/scenes/road-map.yaml', 'claims: [quiet]', 'claims: [quit]'),
      'a claim of a term': spoilt('content/glossary/road.md', '[quiet]', '[quit]'),
      'a claim of a page': spoilt('content/pages/about.md', '[quiet]', '[quit]'),
      "a claim of a chapter's box": spoilt(
        'content/chapters/1-small.mdx',
        'claims: [shots]',
        'claims: [shot]',
      ),
    };
    for (const [what, faults] of Object.entries(found)) expect(faults, what).not.toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      {
        "a cell without a column": [
          "data/tables/retold.yaml:20: row "second" says nothing in column "day". Write a cell of kind "absent" if it says nothing there.",
          "data/tables/retold.yaml:22: the table has no column "date". Did you mean "day"?",
        ],
        "a chapter of an event": [
          "data/events/all.yaml:9: there is no chapter "smal". Did you mean "small"?",
        ],
        "a claim of a chapter's box": [
          "content/chapters/1-small.mdx:14: there is no claim "shot". Did you mean "shots"?",
        ],
        "a claim of a page": [
          "content/pages/about.md:4: there is no claim "quit". Did you mean "quiet"?",
        ],
        "a claim of a scene": [
          "data/scenes/road-map.yaml:11: there is no claim "quit". Did you mean "quiet"?",
        ],
        "a claim of a term": [
          "content/glossary/road.md:4: there is no claim "quit". Did you mean "quiet"?",
        ],
        "a count of a chart": [
          "data/scenes/shots-chart.yaml:5: there is no count "watchers-7-march". Did you mean "watchers-6-march"?",
        ],
        "a count that says nothing": [
          "data/counts.yaml:1: count "watchers-6-march" has neither a value nor words. Give the number, or the words of the source.",
        ],
        "a place by an old id": [
          "data/control.csv:2: there is no place "old-north". It is called "north-town" now.",
          "data/line-of-contact.csv:2: point 1 rests on "north-town", which has no row in data/control.csv. Say who held it, on what evidence.",
          "data/line-of-contact.csv:3: point 2 rests on "north-town", which has no row in data/control.csv. Say who held it, on what evidence.",
        ],
        "a place of a claim": [
          "data/claims/all.yaml:6: there is no place "northtown". Did you mean "north-town"?",
        ],
        "a place of an event": [
          "data/events/all.yaml:5: there is no place "north". It may be: north-town, south-town, east-town, far-town.",
        ],
        "a place of the line": [
          "data/line-of-contact.csv:2: there is no place "norht-town". Did you mean "north-town"?",
        ],
        "a table of a figure": [
          "data/scenes/retold-table.yaml:4: there is no table "retol". Did you mean "retold"?",
          "data/tables/retold.yaml:1: table "retold" is never used. Draw it in a figure, or delete it.",
        ],
        "an actor of a claim": [
          "data/claims/all.yaml:7: there is no actor "somebody". It may be: watchers, paper.",
        ],
        "an event of a timeline": [
          "data/scenes/days-timeline.yaml:6: there is no event "event-e". Did you mean "event-a"?",
        ],
        "the actor of a source": [
          "data/sources/all.yaml:5: there is no actor "watcher". Did you mean "watchers"?",
        ],
        "the camp of a source": [
          "data/sources/all.yaml:10: there is no camp "monitor". Did you mean "monitors"?",
        ],
        "the claim of a count": [
          "data/counts.yaml:7: there is no claim "shot". Did you mean "shots"?",
        ],
        "the claim of a post": [
          "data/posts.csv:2: there is no claim "quite". Did you mean "quiet"?",
        ],
        "the claim of a row": [
          "data/tables/retold.yaml:14: there is no claim "quit". Did you mean "quiet"?",
        ],
        "the claim of an event": [
          "data/events/all.yaml:6: there is no claim "quieter". Did you mean "quiet"?",
        ],
        "the counter": [
          "data/counts.yaml:3: there is no actor "reuters". It may be: watchers, paper.",
        ],
        "the counter of a chart": [
          "data/scenes/shots-chart.yaml:5: there is no actor "watcher". Did you mean "watchers"?",
        ],
        "the place of a control row": [
          "data/control.csv:2: there is no place "nort-town". Did you mean "north-town"?",
          "data/line-of-contact.csv:2: point 1 rests on "north-town", which has no row in data/control.csv. Say who held it, on what evidence.",
          "data/line-of-contact.csv:3: point 2 rests on "north-town", which has no row in data/control.csv. Say who held it, on what evidence.",
        ],
        "the place of a post": [
          "data/posts.csv:2: there is no place "north-twn". Did you mean "north-town"?",
        ],
        "the source of a count": [
          "data/counts.yaml:8: there is no source "watchers-2020-03-06". Did you mean "watchers-2020-03-06-quiet"?",
        ],
        "the source of a post": [
          "data/posts.csv:2: there is no source "paper-2020-03-07-quit". Did you mean "paper-2020-03-07-quiet"?",
        ],
        "the source of a row": [
          "data/tables/retold.yaml:24: there is no source "paper-2020-03-07". Did you mean "paper-2020-03-07-quiet"?",
        ],
        "the source of an account": [
          "data/claims/all.yaml:11: there is no source "watchers-2020-03-06-quiett". Did you mean "watchers-2020-03-06-quiet"?",
        ],
        "the source of an actor": [
          "data/actors/all.yaml:9: there is no source "paper-2020". It may be: watchers-2020-03-06-quiet, paper-2020-03-07-quiet.",
        ],
        "the speaker of an account": [
          "data/claims/all.yaml:10: there is no actor "wachers". Did you mean "watchers"?",
        ],
        "the teller of a row": [
          "data/tables/retold.yaml:17: there is no actor "papper". Did you mean "paper"?",
        ],
      }
    `);
  }, 30_000);
});
