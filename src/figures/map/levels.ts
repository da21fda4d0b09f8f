import type { Level } from '../../atlas/schema/map';

/** A rectangle of the map plane, km (x east, y south). */
export interface Extent {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** One set of map geometry: what is drawn on it, how finely, and how far it reaches. */
export interface MapLevel {
  /** World units in a km: coordinates of world marks are whole numbers of these. */
  readonly unitsPerKm: number;
  /** All geometry is clipped to this. It reaches well past every scene's window, for stages from 1:3 to 21:9. */
  readonly extent: Extent;
  /** Where windows lie; outside it lines get coarser with the distance, since only unusual stages show what is far. */
  readonly core: Extent;
  /** The part that has shaded relief. */
  readonly relief: Extent;
  /** px to a km in a typical `wide` picture: sets how finely lines are simplified and how hatches are spaced. */
  readonly scale: number;
  /** Land and borders: Natural Earth 1:50 million with Crimea in Ukraine, or 1:10 million with our own coast and border. */
  readonly source: '50m' | '10m';
  /** Simplification threshold: area of the triangle that a vertex makes with its neighbours, px² at `scale`. */
  readonly tolerance: number;
  /** Islands and lakes smaller than this are left out, px² at `scale`. */
  readonly least: number;
  /** Places of this rank or above may be shown as context. */
  readonly contextRank: number;
  /** Smallest width of a window, km: closer than this the data has nothing to show. */
  readonly closest: number;
  /** Draws the ground between the sides: band, tint, corridor. On wider levels these would be specks. */
  readonly ground: boolean;
  /** Draws the roads M4 and M5. */
  readonly roads: boolean;
}

const box = (x0: number, y0: number, x1: number, y1: number): Extent => ({ x0, y0, x1, y1 });

/** The five levels, widest first. Neighbours differ by a factor of two to five. */
export const levels: Readonly<Record<Level, MapLevel>> = {
  region: {
    unitsPerKm: 0.5,
    extent: box(-4200, -5000, 4600, 4400),
    core: box(-1500, -2600, 2300, 1000),
    relief: box(-2400, -2600, 2600, 1100),
    scale: 0.27,
    source: '50m',
    tolerance: 11,
    least: 60,
    contextRank: 1,
    closest: 900,
    ground: false,
    roads: false,
  },
  levant: {
    unitsPerKm: 4,
    extent: box(-1250, -1050, 1350, 1050),
    core: box(-500, -500, 600, 420),
    relief: box(-900, -700, 1000, 700),
    scale: 1.1,
    source: '50m',
    tolerance: 4,
    least: 30,
    contextRank: 2,
    closest: 260,
    ground: false,
    roads: true,
  },
  northwest: {
    unitsPerKm: 10,
    extent: box(-400, -300, 420, 340),
    core: box(-130, -120, 130, 120),
    relief: box(-280, -230, 300, 240),
    scale: 4,
    source: '10m',
    tolerance: 2.5,
    least: 20,
    contextRank: 3,
    closest: 110,
    ground: true,
    roads: true,
  },
  'greater-idlib': {
    unitsPerKm: 20,
    extent: box(-160, -130, 170, 130),
    core: box(-60, -60, 60, 50),
    relief: box(-120, -100, 130, 100),
    scale: 8,
    source: '10m',
    tolerance: 3.5,
    least: 20,
    contextRank: 4,
    closest: 50,
    ground: true,
    roads: true,
  },
  'south-idlib': {
    unitsPerKm: 50,
    extent: box(-80, -62, 84, 62),
    core: box(-36, -28, 36, 28),
    relief: box(-70, -52, 74, 52),
    scale: 20,
    source: '10m',
    tolerance: 5,
    least: 20,
    contextRank: 5,
    closest: 16,
    ground: true,
    roads: true,
  },
};

/** Width and height of an extent, km. */
export function sizeOf(extent: Extent): { width: number; height: number } {
  return { width: extent.x1 - extent.x0, height: extent.y1 - extent.y0 };
}

/** Distance outside a core, in parts of its width, at which lines are kept half as fine as inside. */
const halfAsFine = 0.07;

/** The most that a vertex has to stand out more than inside the core. */
const coarsest = 80;

/** How much more a vertex at a point of the plane (km) must stand out than inside the core to be kept, as an area: 1 or more. */
export function coarsenessAt({ core }: MapLevel, x: number, y: number): number {
  const away = Math.hypot(Math.max(core.x0 - x, 0, x - core.x1), Math.max(core.y0 - y, 0, y - core.y1));
  return Math.min(coarsest, (1 + away / (halfAsFine * (core.x1 - core.x0))) ** 2);
}

/** Whether a point of the plane lies in an extent. */
export function within(extent: Extent, x: number, y: number): boolean {
  return x >= extent.x0 && x <= extent.x1 && y >= extent.y0 && y <= extent.y1;
}
