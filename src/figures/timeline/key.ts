import type { Mark, Point } from '../../frame/mark';
import { differSign } from '../furniture/differ-sign';
import type { LegendEntry } from '../furniture/legend';
import { reachOf, signMarks, type Sign } from './event-mark';
import type { Item } from './items';

/** A meaning in full, and in the few words that a phone has room for. */
type Words = readonly [long: string, short: string];

const signs: readonly { readonly mark: Sign['mark']; readonly words: Words }[] = [
  { mark: 'happened', words: ['reported by more than one camp', 'reported'] },
  { mark: 'deal', words: ['agreement', 'agreed'] },
  { mark: 'claimed', words: ['one side or source only', 'one side or source'] },
  { mark: 'spoken', words: ['said or published', 'said'] },
];
const differ: Words = ['accounts differ', 'accounts differ'];
const within: Words = ['some time within the bar', 'some time in bar'];
const lasted: Words = ['lasted or fell within the bar', 'within this time'];

function bar(key: string, role: 'span' | 'span-soft') {
  return (x: number, y: number, width: number, height: number): Mark[] => {
    const [w, h, end] = [width / 2, height * 0.25, width * 0.22];
    const ring: Point[] = [
      [x - w, y],
      [x - w + end, y - h],
      [x + w - end, y - h],
      [x + w, y],
      [x + w - end, y + h],
      [x - w + end, y + h],
    ];
    return [{ kind: 'path', key, role, emphasis: 'normal', party: 'other', rings: [ring], closed: true }];
  };
}

/** The meanings of the signs that a picture holds, and of no others. */
export function keyOf(
  items: readonly Item[],
  bars: { readonly within: boolean; readonly lasted: boolean },
  length: 'long' | 'short',
): LegendEntry[] {
  const say = (words: Words): string => words[length === 'long' ? 0 : 1];
  const sign = (mark: Sign['mark'], words: Words): LegendEntry => ({
    key: mark,
    text: say(words),
    sample: (x, y, _width, height) => {
      const r = height * (mark === 'deal' ? 0.34 : 0.42);
      const shown: Sign = { mark, disputed: false };
      const { left, right } = reachOf(shown, 'other', r);
      // The sign with its strokes stands in the middle, so that they keep clear of the words.
      return signMarks(`key:${mark}`, shown, 'other', 'normal', x + (left - right) / 2, y, r);
    },
  });
  return [
    ...signs
      .filter(({ mark }) => items.some((item) => item.event.mark === mark))
      .map(({ mark, words }) => sign(mark, words)),
    ...(items.some((item) => item.disputed)
      ? [
          {
            key: 'differ',
            text: say(differ),
            sample: (x: number, y: number, _: number, height: number) => [
              differSign('key:differ', x, y, height * 0.42, 'normal'),
            ],
          },
        ]
      : []),
    ...(bars.within ? [{ key: 'within', text: say(within), sample: bar('key:within', 'span-soft') }] : []),
    ...(bars.lasted ? [{ key: 'lasted', text: say(lasted), sample: bar('key:lasted', 'span') }] : []),
  ];
}
