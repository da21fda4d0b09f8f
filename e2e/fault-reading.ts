import { expect } from '@playwright/test';
import { serveFaulty } from './fault-server';
import type { Fault } from './faults';
import type { Reader } from './reader';
import { expectWhole, jump } from './whole';

/** Reads a chapter under a fault: as it opens, at a step in the middle, at the end, and back at the beginning. */
export async function readUnder(fault: Fault, reader: Reader): Promise<void> {
  const { what, host = () => undefined, before, after, wide = false, expected } = fault;
  const { url, close } = await serveFaulty(host, before);
  try {
    await reader.resize(wide ? 1440 : 500, 900);
    await reader.goto(`${url}chapters/first-violations/`);
    await expectWhole(reader, `${what}: on opening`, after ? { as: 'stage' } : expected);
    if (after) await reader.run(after, null);
    await jump(reader, 4);
    if (after) {
      // The reader is where they were, not thrown back to the top.
      await expectWhole(reader, `${what}: as it breaks`, expected);
      const top = await reader.run(
        () => document.querySelectorAll('.step')[4]!.getBoundingClientRect().top,
        null,
      );
      expect(Math.abs(top), `${what}: the reader's place`).toBeLessThan(600);
    }
    await expectWhole(reader, `${what}: in the middle`, expected);
    await reader.run(() => scrollTo({ top: 1e6, behavior: 'instant' }), null);
    await expectWhole(reader, `${what}: at the end`, expected);
  } finally {
    await close();
  }
}
