import { describe, expect, it } from 'vitest';
import type { Point } from '../../frame/mark';
import { countriesAt } from './countries';
import { levels } from './levels';
import { distanceTo, inside } from './line';
import { project, type LonLat } from './projection';

const region = countriesAt(levels.region);
const kmToBorder = (at: LonLat): number =>
  Math.min(...region.borders.filter((line) => line.length > 1).map((line) => distanceTo(line, project(at))));

describe('countries of the region', () => {
  it('are land where there is land', () => {
    const land = (at: LonLat): boolean => inside(region.land, project(at));
    for (const at of [
      [37.6, 55.75],
      [36.3, 33.5],
      [51.4, 35.7],
      [34.1, 45.2],
    ] as const)
      expect(land(at), at.join()).toBe(true);
    for (const at of [
      [34.5, 43.3],
      [50.8, 41.6],
      [30, 34],
    ] as const)
      expect(land(at), at.join()).toBe(false);
  });

  it('keep the shape of their coasts where only wide stages show them', () => {
    const land = (at: LonLat): boolean => inside(region.land, project(at));
    // Jutland, Italy's heel and toe, Estonia, Oman, and Luxembourg, too small to be drawn: no lake in its place.
    for (const at of [
      [9.2, 56],
      [18, 40.3],
      [16.2, 38.7],
      [25.5, 58.8],
      [57, 23],
      [6.1, 49.7],
    ] as const)
      expect(land(at), at.join()).toBe(true);
    // The Gulfs of Finland, Riga, Taranto and Oman, and the Kattegat.
    for (const at of [
      [26.5, 59.95],
      [23.5, 57.8],
      [17.2, 39.9],
      [58.5, 24.8],
      [11.3, 57],
    ] as const)
      expect(land(at), at.join()).toBe(false);
  });

  it('have Crimea in Ukraine: no border north of it', () => {
    expect(kmToBorder([33.8, 46.1])).toBeGreaterThan(80);
  });

  it('have no line across Cyprus', () => {
    expect(kmToBorder([33.4, 35.15])).toBeGreaterThan(100);
  });

  it('have borders that are not coasts', () => {
    expect(kmToBorder([41.2, 34.9])).toBeLessThan(60);
    expect(kmToBorder([31, 36.85])).toBeGreaterThan(200);
  });

  it('leave out the Syrian-Turkish border where a finer one is drawn', () => {
    const middle: Point = project([38.7, 36.7]);
    const close = (own: boolean): number =>
      Math.min(...countriesAt(levels.northwest, own).borders.map((line) => distanceTo(line, middle)));
    expect(close(false)).toBeLessThan(20);
    expect(close(true)).toBeGreaterThan(60);
  });
});
