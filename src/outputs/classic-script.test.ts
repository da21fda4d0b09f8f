import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { classicScript } from './classic-script';

it.each(['framed-page', 'offline-page', 'frame-options', 'idlib-chapter', 'scorm'] as const)(
  'bundles %s as one classic script',
  async (entry) => {
    const { text } = await classicScript(entry);
    expect(() => new Script(text)).not.toThrow();
    expect(text).not.toMatch(/\b(?:import|export)\b\s*[{('"]/);
    expect(text.length).toBeLessThan(25_000);
  },
);

it('gives the hash of exactly that text, and bundles once', async () => {
  const script = await classicScript('framed-page');
  expect(script.hash).toBe(`sha256-${createHash('sha256').update(script.text).digest('base64')}`);
  expect(await classicScript('framed-page')).toBe(script);
});
