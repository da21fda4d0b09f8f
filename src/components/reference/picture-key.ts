/** The whole key of the pictures, for the pages that explain them: the legends' own entries, for every mark there is. */
import type { Atlas } from '../../atlas/atlas';
import type { Place } from '../../atlas/schema/ground';
import type { MapScene } from '../../atlas/schema/scene';
import { layer } from '../../atlas/schema/map';
import type { Mark, Party } from '../../frame/mark';
import type { LegendEntry } from '../../figures/furniture/legend';
import { partyGlyph, partyNames } from '../../figures/furniture/party-glyph';
import { legendEntries } from '../../figures/map/legend-entries';
import type { Spot } from '../../figures/map/spots';
import { signMarks, type Sign } from '../../figures/timeline/event-mark';

/** Each party's shape in its colour. */
export function partyKey(): LegendEntry[] {
  return (Object.entries(partyNames) as [Party, string][]).map(([party, text]) => ({
    key: party,
    text,
    sample: (x, y, _, height) => [partyGlyph(`party:${party}`, party, x, y, height * 0.46, 'reported')],
  }));
}

const signs: readonly (readonly [text: string, sign: Sign])[] = [
  ['Filled: reported by more than one camp', { mark: 'happened', disputed: false }],
  ['Hollow: one side or source only', { mark: 'claimed', disputed: false }],
  ['With quotation strokes: said or published', { mark: 'spoken', disputed: false }],
  ['In a ring: an agreement', { mark: 'deal', disputed: false }],
  ['With a not-equal sign: accounts differ', { mark: 'happened', disputed: true }],
];

/** The marks of events on a timeline, in the shape of no party. */
export function timelineKey(): LegendEntry[] {
  return signs.map(([text, sign]) => ({
    key: text,
    text,
    sample: (x, y, _, height) => signMarks(text, sign, 'other', 'normal', x, y, height * 0.42),
  }));
}

/** The marks of the maps: what a legend would print if one map held them all, parties apart. */
export function mapKey(atlas: Atlas): LegendEntry[] {
  const place = [...atlas.places.values()][0] as Place;
  const spot = (sign: Spot['sign'], disputed = false): Spot => ({
    place,
    at: [0, 0],
    emphasis: 'normal',
    sign,
    disputed,
    reason: 'listed',
  });
  const [inferred, widest] = ['inferred', 'estimate'].map((basis) =>
    [...atlas.places.values()]
      .filter(({ position_basis, kind }) => position_basis === basis && kind !== 'area')
      .sort((a, b) => a.precision_km - b.precision_km),
  );
  const discs = [inferred?.at(0), widest?.at(-1)].flatMap((one) =>
    one ? [{ ...spot({ kind: 'dot' }), place: one }] : [],
  );
  const scene: Pick<MapScene, 'level' | 'layers' | 'connectors' | 'measures'> = {
    level: 'greater-idlib',
    layers: Object.fromEntries(layer.options.map((name) => [name, 'normal'])),
    connectors: (['agreed', 'absent', 'said'] as const).map((style) => ({
      from: place.id,
      to: place.id,
      style,
    })),
    measures: [{ from: place.id, to: 'M4', label: '' }],
  };
  const spots = [
    spot({ kind: 'control', party: 'government' }),
    spot({ kind: 'control', party: 'opposition' }),
    spot({ kind: 'contested' }),
    spot({ kind: 'post' }),
    spot({ kind: 'dot' }, true),
  ];
  const dot: LegendEntry = {
    key: 'dot',
    text: 'Place whose position is known',
    sample: (x, y, _, height): Mark[] => [
      { kind: 'circle', key: 'dot', role: 'dot', emphasis: 'normal', x, y, r: height * 0.3 },
    ],
  };
  return [dot, ...legendEntries(atlas, scene as MapScene, spots, discs)];
}
