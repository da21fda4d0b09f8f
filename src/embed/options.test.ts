import { describe, expect, it } from 'vitest';
import { defaults, queryOf, readOptions } from './options';

describe('what a host may ask', () => {
  it('is read from the query', () => {
    expect(readOptions('?theme=dark&language=plain&motion=still&step=m4-corridor')).toEqual({
      theme: 'dark',
      language: 'plain',
      motion: 'still',
      step: 'm4-corridor',
    });
  });

  it.each([
    '',
    '?theme=red&language=de&motion=fast&step=',
    '?theme=dark"onload=1',
    '?step=a b&step=../../x',
    '?Theme=dark',
    '?step=%3Cscript%3E',
    `?step=${'a'.repeat(81)}`,
    '?theme=%E0%A4%A',
  ])('and is as ever when it is none of the words we know: %s', (query) => {
    expect(readOptions(query)).toEqual(defaults);
  });

  it('is written as it is read', () => {
    for (const options of [
      defaults,
      { ...defaults, theme: 'light' as const },
      { theme: 'dark', language: 'plain', motion: 'still', step: 'balyun' } as const,
    ])
      expect(readOptions(queryOf(options))).toEqual(options);
    expect(queryOf(defaults)).toBe('');
    expect(queryOf({ theme: 'dark' })).toBe('?theme=dark');
  });
});
