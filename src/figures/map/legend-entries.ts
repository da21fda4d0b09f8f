import type { Atlas } from '../../atlas/atlas';
import type { MapScene } from '../../atlas/schema/scene';
import type { Emphasis, Mark, Party, Point } from '../../frame/mark';
import type { Role } from '../../frame/look';
import { differSign } from '../furniture/differ-sign';
import type { LegendEntry } from '../furniture/legend';
import { rectangle } from '../furniture/panel';
import { partyGlyph, partyNames, partyShortNames } from '../furniture/party-glyph';
import { layerEmphasis } from './base';
import { levels } from './levels';
import type { Spot } from './spots';

type Sample = LegendEntry['sample'];

/** A piece of an area as a picture draws it: muted where it is muted, or the sample would have another colour. */
const area =
  (
    key: string,
    roles: readonly Role[],
    emphasis: Emphasis | false,
    hatched?: { role: Role; slope: 1 | -1; gap: number },
  ): Sample =>
  (x, y, width, height) => {
    const [left, top] = [x - width / 2, y - height / 2];
    const marks: Mark[] = roles.map((role, i) => ({
      kind: 'path',
      key: `legend:${key}:${role}:${i}`,
      role,
      emphasis: emphasis || 'normal',
      closed: true,
      rings: [rectangle(left, top, width, height)],
    }));
    if (hatched)
      marks.push({
        kind: 'path',
        key: `legend:${key}:hatch`,
        role: hatched.role,
        emphasis: emphasis || 'normal',
        closed: false,
        rings: strokes(left, top, width, height, hatched.gap, hatched.slope),
      });
    return marks;
  };

/** The same on a piece of land with its edge: a tint so thin has another colour on the panel's paper, and hardly any. */
const overLand =
  (sample: Sample): Sample =>
  (x, y, width, height) => [
    ...area('land', ['land'], 'normal')(x, y, width, height),
    ...sample(x, y, width, height),
  ];

/** 45° strokes across a box, px. */
function strokes(
  left: number,
  top: number,
  width: number,
  height: number,
  gap: number,
  slope: 1 | -1,
): Point[][] {
  const out: Point[][] = [];
  for (let c = gap * 0.7; c < width + height; c += gap) {
    const from: Point = [left + Math.max(0, c - height), top + Math.min(c, height)];
    const to: Point = [left + Math.min(c, width), top + Math.max(0, c - width)];
    out.push(slope === -1 ? [from, to] : [from, to].map(([px, py]): Point => [px, top + top + height - py]));
  }
  return out;
}

const line =
  (key: string, role: Role): Sample =>
  (x, y, width) => [
    {
      kind: 'path',
      key: `legend:${key}`,
      role,
      emphasis: 'normal',
      closed: false,
      rings: [
        [
          [x - width / 2, y],
          [x + width / 2, y],
        ],
      ],
    },
  ];

const shape =
  (key: string, party: Party, certainty: 'reported' | 'claimed'): Sample =>
  (x, y, _, height) => [partyGlyph(`legend:${key}`, party, x, y, height * 0.5, certainty)];

const circle =
  (key: string, roles: readonly Role[], part: number): Sample =>
  (x, y, _, height) =>
    roles.map((role) => ({
      kind: 'circle',
      key: `legend:${key}:${role}`,
      role,
      emphasis: 'normal',
      x,
      y,
      r: height * part,
    }));

/** A range in km: "±2 km", "±2–7.5 km". */
export function plusMinus(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `±${least === most ? least : `${least}–${most}`}\u00a0km`;
}

const certaintyWords = { reported: 'reported by several camps', claimed: 'one side or source only' } as const;
const shortCertainty = { reported: 'several camps', claimed: 'one side or source' } as const;

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What a scene's own marks mean, most needed first: made from the marks that are present. `discs` are the places drawn with a disc. */
export function legendEntries(
  atlas: Atlas,
  scene: MapScene,
  spots: readonly Spot[],
  discs: readonly Spot[],
): LegendEntry[] {
  const on = (layer: Parameters<typeof layerEmphasis>[1]): Emphasis | false => {
    const emphasis = layerEmphasis(scene, layer);
    return emphasis === 'hidden' ? false : emphasis;
  };
  const ground = levels[scene.level].ground;
  const out: (LegendEntry & { order: number })[] = [];
  const add = (
    order: number,
    key: string,
    text: string | readonly [long: string, short: string],
    sample: Sample,
    emphasis: Emphasis | false = 'normal',
  ): void => {
    const [long, short] = typeof text === 'string' ? [text] : text;
    out.push({
      order: order - (emphasis === 'lifted' ? 10 : 0) + (emphasis === 'muted' ? 10 : 0),
      key,
      text: long,
      ...(short ? { short } : {}),
      sample,
    });
  };

  const events = spots.flatMap((spot) => (spot.sign.kind === 'events' ? spot.sign.events : []));
  for (const party of new Set(events.map((event) => event.party))) {
    for (const certainty of ['reported', 'claimed'] as const) {
      const these = events.filter((event) => event.party === party && event.certainty === certainty);
      if (these.length)
        add(
          10,
          `${party}-${certainty}`,
          party === 'other'
            ? sentence(certaintyWords[certainty])
            : [
                `${partyNames[party]}: ${certaintyWords[certainty]}`,
                `${partyShortNames[party]}: ${shortCertainty[certainty]}`,
              ],
          shape(`${party}-${certainty}`, party, certainty),
          these.some((event) => event.emphasis === 'lifted') ? 'lifted' : 'normal',
        );
    }
  }
  if (events.some((event) => event.disputed) || spots.some((spot) => spot.disputed))
    add(12, 'differ', 'Accounts differ', (x, y, _, height) => [
      differSign('legend:differ', x, y, height * 0.42, 'normal'),
    ]);
  if (ground && on('corridor'))
    add(
      14,
      'corridor',
      ['6\u00a0km each side of the M4, computed', '6\u00a0km from the M4, computed'],
      area('corridor', ['corridor', 'corridor-edge'], on('corridor')),
      on('corridor'),
    );
  if (ground && on('patrol-route'))
    add(
      15,
      'patrol',
      ['Agreed route of joint patrols', 'Agreed patrol route'],
      line('patrol', 'patrol-route'),
      on('patrol-route'),
    );
  if (ground && on('line-of-contact')) {
    const width = plusMinus(atlas.line.map((point) => point.half_width_km));
    add(
      16,
      'band',
      [`Line of contact, approximate, ${width}`, `Line of contact ${width}`],
      area('band', ['band'], on('line-of-contact'), { role: 'band-hatch', slope: -1, gap: 5.5 }),
      on('line-of-contact'),
    );
  }
  if (ground && on('opposition-tint'))
    add(
      18,
      'tint',
      ['Opposition side, approximate', 'Opposition side, approx.'],
      overLand(area('tint', ['tint'], on('opposition-tint'))),
      on('opposition-tint'),
    );
  const held = (party: Party): boolean =>
    spots.some((spot) => spot.sign.kind === 'control' && spot.sign.party === party);
  for (const party of ['government', 'opposition'] as const)
    if (held(party))
      add(
        20,
        `held-${party}`,
        party === 'government' ? 'Named as held by the government' : 'Named as held by the opposition',
        shape(`held-${party}`, party, 'reported'),
        on('control'),
      );
  if (spots.some((spot) => spot.sign.kind === 'contested'))
    add(
      21,
      'contested',
      'Contested: held by neither for sure',
      circle('contested', ['dot'], 0.4),
      on('control'),
    );
  if (spots.some((spot) => spot.sign.kind === 'post'))
    add(17, 'post', 'Turkish post that a source names', shape('post', 'turkey', 'reported'), on('posts'));
  if (discs.length) {
    const within = plusMinus(discs.map((spot) => spot.place.precision_km));
    add(
      19,
      'disc',
      [`Position inferred, ${within}`, `Position ${within}`],
      circle('disc', ['disc-fill', 'disc'], 0.55),
    );
  }
  const words = {
    agreed: 'Agreed',
    absent: 'Took no part in the deal',
    said: 'Said, not confirmed',
  } as const;
  for (const style of ['agreed', 'absent', 'said'] as const)
    if (scene.connectors.some((one) => one.style === style))
      add(13, style, words[style], line(style, `connector-${style}`));
  if (scene.measures.length) add(22, 'measure', 'Computed distance', line('measure', 'measure'));
  if (ground && on('third-zones'))
    add(
      24,
      'zones',
      'Other zones, not part of this line',
      area('zones', [], on('third-zones'), { role: 'zone', slope: 1, gap: 6 }),
      on('third-zones'),
    );
  return out.sort((a, b) => a.order - b.order);
}
