import { describe, expect, it } from 'vitest';
import { passageAddress } from './passage';

const page = 'https://a.example/chapters/x/';

describe('passageAddress', () => {
  it('writes a short passage whole, with its step', () => {
    expect(passageAddress(page, 'm4', 'agreed in Moscow')).toBe(`${page}#m4:~:text=agreed%20in%20Moscow`);
  });
  it('encodes what separates the parts of a fragment', () => {
    expect(passageAddress(page, undefined, 'de-escalation, & more')).toBe(
      `${page}#:~:text=de%2Descalation%2C%20%26%20more`,
    );
  });
  it('names only the ends of a long one', () => {
    const words = Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ');
    expect(passageAddress(page, 's', words)).toBe(
      `${page}#s:~:text=w0%20w1%20w2%20w3%20w4,w25%20w26%20w27%20w28%20w29`,
    );
  });
});
