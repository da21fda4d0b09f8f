import type { Mark } from '../../frame/mark';
import type { LegendEntry } from '../furniture/legend';
import { rectangle } from '../furniture/panel';
import { bracket } from './bracket';
import { hasUnits, type CounterRow } from './days';

const base = { emphasis: 'normal', party: 'other' } as const;
const square = (x: number, y: number, _w: number, h: number): Mark[] => [
  {
    ...base,
    kind: 'path',
    key: 'key:square',
    role: 'bar',
    closed: true,
    rings: [rectangle(x - h / 3, y - h / 3, h / 1.5, h / 1.5)],
  },
];
const disc = (x: number, y: number, _w: number, h: number): Mark[] => [
  { ...base, kind: 'circle', key: 'key:disc', role: 'bar', x, y, r: h * 0.37 },
];
const box = (x: number, y: number, w: number, h: number): Mark[] => [
  {
    ...base,
    kind: 'path',
    key: 'key:box',
    role: 'bar-hollow',
    closed: true,
    rings: [rectangle(x - w * 0.42, y - h * 0.36, w * 0.84, h * 0.72)],
  },
];

const blank = (x: number, y: number, w: number, h: number): Mark[] => [
  bracket('key:blank', x - w * 0.45, x + w * 0.45, y + h * 0.2),
];

/** The meanings of the shapes that the chart holds. @param wordless some bracket has no room for its words */
export function keyOf(rows: readonly CounterRow[], wordless: boolean): LegendEntry[] {
  const counts = rows.flatMap((row) => row.counts.map(({ count }) => count));
  const units = counts.filter(hasUnits);
  return [
    ...(units.some((count) => count.unit !== 'deaths')
      ? [{ key: 'square', text: 'one violation', sample: square }]
      : []),
    ...(units.some((count) => count.unit === 'deaths')
      ? [{ key: 'disc', text: 'one death', sample: disc }]
      : []),
    ...(counts.length > units.length ? [{ key: 'box', text: 'said in words', sample: box }] : []),
    ...(wordless ? [{ key: 'blank', text: 'no count found', sample: blank }] : []),
  ];
}
