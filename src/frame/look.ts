import type { Emphasis, Mark, Party } from './mark';
import type { Theme, Token } from './theme';
import { themes } from './theme';

/** A colour: a token, the mark's own party colour, or none. */
type Colour = Token | 'party' | 'none';

/** How a mark looks, whatever writes it: widths and dashes in px on the screen. */
export interface Style {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
  readonly cap?: 'butt' | 'round';
  readonly weight?: 400 | 600;
  readonly italic?: boolean;
  /** em */
  readonly spacing?: number;
  /** Paper-coloured outline behind text and small signs, px. */
  readonly halo?: number;
}

type Rule = Style & { readonly [K in Exclude<Emphasis, 'hidden'> as `when_${K}`]?: Style };

const text = (style: Style & Partial<Rule>): Rule => ({
  fill: 'ink',
  halo: 3,
  weight: 400,
  when_muted: { fill: 'quiet' },
  ...style,
});

/** Every role a mark can play, and its look. The legend, the page's style sheet and the files are all made from this table. */
export const looks = {
  // Map plane
  relief: { opacity: 0.9, when_muted: { opacity: 0.5 } },
  sea: { fill: 'sea' },
  land: { fill: 'land', stroke: 'land-edge', width: 0.9 },
  lake: { fill: 'sea', stroke: 'river', width: 0.6 },
  border: {
    fill: 'none',
    stroke: 'border',
    width: 1.05,
    dash: [8, 2.5, 1.5, 2.5],
    when_muted: { opacity: 0.6 },
    when_lifted: { width: 2 },
  },
  river: { fill: 'none', stroke: 'river', width: 1.1, when_muted: { opacity: 0.5 } },
  /** Two dark edges with a pale road between them: the course is drawn twice. */
  'road-case': {
    fill: 'none',
    stroke: 'road',
    width: 4.4,
    cap: 'round',
    when_muted: { width: 3.6, opacity: 0.6 },
    when_lifted: { width: 5.8, stroke: 'ink' },
  },
  road: {
    fill: 'none',
    stroke: 'road-fill',
    width: 2.4,
    cap: 'round',
    when_muted: { width: 2 },
    when_lifted: { width: 3 },
  },
  corridor: { fill: 'corridor', opacity: 0.34, when_lifted: { opacity: 0.5 }, when_muted: { opacity: 0.2 } },
  'corridor-edge': {
    fill: 'none',
    stroke: 'corridor-edge',
    width: 1.3,
    dash: [5, 4],
    when_muted: { opacity: 0.5 },
  },
  'patrol-route': {
    fill: 'none',
    stroke: 'ink',
    width: 3,
    dash: [0.5, 6],
    cap: 'round',
    when_muted: { opacity: 0.6 },
    when_lifted: { width: 4.6, dash: [0.5, 8] },
  },
  tint: { fill: 'tint', opacity: 0.12, when_lifted: { opacity: 0.15 }, when_muted: { opacity: 0.08 } },
  band: { fill: 'band', opacity: 0.11, when_lifted: { opacity: 0.12 }, when_muted: { opacity: 0.07 } },
  'band-hatch': {
    fill: 'none',
    stroke: 'band',
    width: 1,
    opacity: 0.8,
    when_lifted: { opacity: 1, width: 1.3 },
    when_muted: { opacity: 0.45 },
  },
  'band-hatch-fading': {
    fill: 'none',
    stroke: 'band',
    width: 1,
    opacity: 0.35,
    when_muted: { opacity: 0.2 },
  },
  zone: { fill: 'none', stroke: 'zone', width: 0.9, opacity: 0.85, when_muted: { opacity: 0.35 } },
  golan: { fill: 'none', stroke: 'border', width: 0.9, opacity: 0.8 },
  disc: {
    fill: 'none',
    stroke: 'quiet',
    width: 1.2,
    opacity: 0.75,
    dash: [3, 3],
    when_lifted: { opacity: 0.95 },
    when_muted: { opacity: 0.3 },
  },
  'disc-fill': { fill: 'quiet', opacity: 0.07, when_lifted: { opacity: 0.1 } },
  'connector-agreed': { fill: 'none', stroke: 'ink', width: 2, cap: 'round', when_muted: { opacity: 0.5 } },
  'connector-absent': { fill: 'none', stroke: 'quiet', width: 2, dash: [9, 7], when_muted: { opacity: 0.5 } },
  'connector-said': {
    fill: 'none',
    stroke: 'quiet',
    width: 2,
    dash: [1.5, 6],
    cap: 'round',
    when_muted: { opacity: 0.5 },
  },
  measure: { fill: 'none', stroke: 'ink', width: 1.2, dash: [2, 3] },

  // Places and events
  dot: {
    fill: 'paper',
    stroke: 'ink',
    width: 1.4,
    when_muted: { stroke: 'quiet', opacity: 0.75 },
    when_lifted: { fill: 'ink', width: 1.6 },
  },
  /** Party shape, filled: sources that do not share a camp report it. */
  'glyph-reported': { fill: 'party', stroke: 'halo', width: 1.2, when_muted: { opacity: 0.45 } },
  /** Party shape, hollow: one side or source only. */
  'glyph-claimed': { fill: 'halo', stroke: 'party', width: 2.2, when_muted: { opacity: 0.5 } },
  /** The sign "≠" beside a glyph or place where accounts differ, on a halo that parts it from what it stands on. */
  'accounts-differ': { fill: 'ink', halo: 2.6, when_muted: { opacity: 0.6 } },
  'event-ring': { fill: 'none', stroke: 'ink', width: 1.6 },

  // Text on pictures
  'place-name': text({ when_lifted: { weight: 600 } }),
  'place-local': text({ fill: 'quiet', when_lifted: { fill: 'ink' } }),
  'region-name': text({ fill: 'region-text', spacing: 0.16, halo: 2.5, when_muted: { opacity: 0.95 } }),
  'region-local': text({ fill: 'region-text', halo: 2.5, when_muted: { opacity: 0.95 } }),
  'water-name': text({ fill: 'water-text', italic: true, halo: 0, when_muted: { opacity: 0.94 } }),
  'water-local': text({ fill: 'water-text', halo: 0, when_muted: { opacity: 0.94 } }),
  note: text({ weight: 600, halo: 4 }),
  leader: { fill: 'none', stroke: 'ink', width: 1.1 },
  measured: text({ weight: 600, halo: 4 }),
  shield: { fill: 'paper', stroke: 'road', width: 1.3, when_muted: { opacity: 0.6 } },
  'shield-text': text({ weight: 600, halo: 0, fill: 'ink' }),

  // Furniture
  panel: { fill: 'paper', opacity: 0.9 },
  'panel-edge': { fill: 'none', stroke: 'rule', width: 1 },
  date: text({ weight: 600, halo: 4 }),
  scale: { fill: 'none', stroke: 'ink', width: 1.4 },
  /** A halo wide enough to close the gap before the unit: a border or a road in it reads as a sign. */
  'scale-text': text({ fill: 'ink', halo: 5 }),
  'legend-text': text({ halo: 0 }),
  source: text({ fill: 'quiet', halo: 3 }),
  'locator-sea': { fill: 'sea' },
  locator: { fill: 'none', stroke: 'quiet', width: 1 },
  'locator-text': text({ fill: 'quiet', halo: 2 }),
  'locator-land': { fill: 'land', stroke: 'land-edge', width: 0.5 },
  'locator-window': { fill: 'none', stroke: 'ink', width: 1.6 },

  // Timelines, charts and tables
  axis: { fill: 'none', stroke: 'quiet', width: 1.2 },
  tick: { fill: 'none', stroke: 'rule', width: 1 },
  'tick-strong': { fill: 'none', stroke: 'quiet', width: 1 },
  'tick-text': text({ fill: 'quiet', halo: 3 }),
  lane: { fill: 'panel', opacity: 0.7 },
  'lane-text': text({ weight: 600, fill: 'party', halo: 3 }),
  span: { fill: 'party', opacity: 0.75, when_muted: { opacity: 0.35 }, when_lifted: { opacity: 0.9 } },
  'span-soft': { fill: 'party', opacity: 0.4, when_muted: { opacity: 0.22 } },
  'event-text': text({ when_lifted: { weight: 600 } }),
  /** What a picture adds to an event: quieter than its title, so that the lifted title is seen first. */
  remark: text({ when_lifted: { weight: 600 } }),
  bar: { fill: 'party', opacity: 0.85, when_muted: { opacity: 0.35 } },
  'bar-hollow': { fill: 'paper', stroke: 'party', width: 1.8, when_muted: { opacity: 0.45 } },
  /** A stretch of time about which nothing was found: a dashed line marks an absence here as on maps. */
  'absent-span': { fill: 'none', stroke: 'quiet', width: 1.2, dash: [5, 4] },
  number: text({ weight: 600, halo: 0 }),
  cell: {
    fill: 'panel',
    stroke: 'rule',
    width: 1,
    when_lifted: { stroke: 'ink', width: 1.6 },
    when_muted: { opacity: 0.5 },
  },
  'cell-added': {
    fill: 'corridor',
    opacity: 0.3,
    stroke: 'corridor-edge',
    width: 1.2,
    when_lifted: { opacity: 0.5 },
    when_muted: { opacity: 0.15 },
  },
  'cell-text': text({ halo: 0, when_lifted: { weight: 600 } }),
  'cell-absent': text({ halo: 0, fill: 'quiet', italic: true }),
  head: text({ weight: 600, halo: 0 }),
} as const satisfies Record<string, Rule>;

export type Role = keyof typeof looks;

/** Opacity of a muted mark whose role says nothing else. */
const mutedOpacity = 0.55;
const mutedShare = (opacity = 1): number => Math.round(opacity * mutedOpacity * 1000) / 1000;

function styleFor(role: Role, emphasis: Emphasis): Style {
  const { when_lifted, when_normal, when_muted, ...base }: Rule = looks[role];
  const change =
    emphasis === 'lifted'
      ? when_lifted
      : emphasis === 'muted'
        ? (when_muted ?? { opacity: mutedShare(base.opacity) })
        : when_normal;
  return { ...base, ...change };
}

const styles = new Map<string, Style>();

/** The look of a mark: its role's rule with what its emphasis changes. Worked out once for each pair of the two. */
export function styleOf({ role, emphasis }: Pick<Mark, 'role' | 'emphasis'>): Style {
  const key = `${role} ${emphasis}`;
  let style = styles.get(key);
  if (!style) styles.set(key, (style = styleFor(role, emphasis)));
  return style;
}

/** A colour in a theme, as hex; `party` needs the mark's party. */
export function colourIn(theme: Theme, colour: Colour, party: Party | undefined): string {
  if (colour === 'none') return 'none';
  return themes[theme][colour === 'party' ? (party ?? 'other') : colour];
}

const variable = (colour: Colour): string =>
  colour === 'none' ? 'none' : colour === 'party' ? 'var(--p,var(--other))' : `var(--${colour})`;

/** CSS declarations of a style; shared by all roles so that pages and files cannot drift apart. */
function declarations(style: Style): string {
  const out: string[] = [];
  if (style.fill !== undefined) out.push(`fill:${variable(style.fill)}`);
  if (style.stroke !== undefined) out.push(`stroke:${variable(style.stroke)}`);
  if (style.width !== undefined) out.push(`stroke-width:${style.width}px`);
  if (style.dash !== undefined) out.push(`stroke-dasharray:${style.dash.join(' ')}`);
  if (style.cap !== undefined) out.push(`stroke-linecap:${style.cap}`);
  if (style.opacity !== undefined) out.push(`opacity:${style.opacity}`);
  if (style.weight !== undefined) out.push(`font-weight:${style.weight}`);
  if (style.italic) out.push('font-style:italic');
  if (style.spacing !== undefined) out.push(`letter-spacing:${style.spacing}em`);
  if (style.halo)
    out.push(
      `stroke:var(--halo)`,
      `stroke-width:${style.halo}px`,
      'paint-order:stroke',
      'stroke-linejoin:round',
    );
  return out.join(';');
}

/** Class names of a mark in the page: role, emphasis unless normal, party. */
export function classesOf(mark: Pick<Mark, 'role' | 'emphasis' | 'party'>): string {
  return [
    `r-${mark.role}`,
    mark.emphasis === 'normal' ? '' : `e-${mark.emphasis}`,
    mark.party ? `p-${mark.party}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Every role, in the order of the table. */
export const roles = Object.keys(looks) as Role[];

/** Rules of some roles: one a role, one an emphasis that changes it. */
export function roleCss(some: Iterable<Role>): string {
  const rules: string[] = [];
  for (const role of some) {
    const rule: Rule = looks[role];
    const base = declarations(styleOf({ role, emphasis: 'normal' }));
    if (base) rules.push(`.r-${role}{${base}}`);
    for (const emphasis of ['lifted', 'muted'] as const) {
      const change =
        emphasis === 'lifted' ? rule.when_lifted : (rule.when_muted ?? { opacity: mutedShare(rule.opacity) });
      if (change) rules.push(`.r-${role}.e-${emphasis}{${declarations(change)}}`);
    }
  }
  return rules.join('\n');
}

/** The colour of each party. */
export function partyCss(): string {
  return ['government', 'opposition', 'turkey', 'russia', 'iran', 'monitor', 'source-text', 'other']
    .map((party) => `.p-${party}{--p:var(--${party})}`)
    .join('\n');
}

/** The style sheet of pictures: roles and parties. */
export const lookCss = (some: Iterable<Role> = roles): string => `${roleCss(some)}\n${partyCss()}`;
