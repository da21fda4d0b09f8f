import { describe, expect, it, vi } from 'vitest';
import { measure } from './measure';

describe('measure', () => {
  it('grows with text and size', () => {
    expect(measure('Saraqib', 15)).toBeGreaterThan(measure('Idlib', 15));
    expect(measure('Idlib', 30)).toBeCloseTo(2 * measure('Idlib', 15));
  });
  it('knows every script on the maps', () => {
    for (const text of ['Ma‘arrat', 'إدلب', 'Москва', 'تهران', 'İstanbul', 'Астана', 'Κύπρος']) {
      const width = measure(text, 10);
      expect(width, text).toBeGreaterThan(10);
      expect(width, text).toBeLessThan(80);
    }
  });
  it('shapes Arabic: joined letters are narrower than single ones', () => {
    const single = [...'كفرنبل'].reduce((sum, letter) => sum + measure(letter, 10), 0);
    expect(measure('كفرنبل', 10)).toBeLessThan(single);
  });
  it('measures joined letters alike, whatever was measured before', async () => {
    const texts = ['ه', 'معرة النعمان', 'سوریه', 'تهران', 'طهران', 'البارة', 'هران'];
    const inOrder = async (order: readonly string[]): Promise<Record<string, number>> => {
      vi.resetModules();
      const fresh = await import('./measure');
      return Object.fromEntries(order.map((text) => [text, fresh.measure(text, 10)]));
    };
    expect(await inOrder([...texts].reverse())).toEqual(await inOrder(texts));
  });
  it('makes bold wider', () => {
    expect(measure('Jisr al-Shughur', 15, 600)).toBeGreaterThan(measure('Jisr al-Shughur', 15, 400));
  });
});
