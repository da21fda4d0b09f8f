import { describe, expect, it } from 'vitest';
import { findApi, LearningSession, timespan, type LearningApi } from './learning-session';

/** A learning system that keeps what it is told. */
function system(kept: Record<string, string> = {}): {
  api: LearningApi;
  kept: Record<string, string>;
  calls: string[];
} {
  const calls: string[] = [];
  const api: LearningApi = {
    LMSInitialize: () => (calls.push('begin'), 'true'),
    LMSGetValue: (name) => kept[name] ?? '',
    LMSSetValue: (name, value) => ((kept[name] = value), 'true'),
    LMSCommit: () => (calls.push('commit'), 'true'),
    LMSFinish: () => (calls.push('finish'), 'true'),
  };
  return { api, kept, calls };
}

describe('findApi', () => {
  const { api } = system();
  const top = { API: api, parent: undefined as unknown };
  top.parent = top;
  const below = (levels: number): object =>
    Array.from({ length: levels }).reduce<object>((parent) => ({ parent }), top);

  it('finds it in the window itself and up to seven levels above, no further', () => {
    expect(findApi(top)).toBe(api);
    expect(findApi(below(7))).toBe(api);
    expect(findApi(below(8))).toBeUndefined();
  });

  it('climbs past a window of another site, and looks in the one that opened this', () => {
    const foreign = {
      get API(): never {
        throw new DOMException('denied', 'SecurityError');
      },
      parent: top,
    };
    expect(findApi({ parent: foreign })).toBe(api);
    const alone: { parent?: object; opener: object } = { opener: below(2) };
    alone.parent = alone;
    expect(findApi(alone)).toBe(api);
  });

  it('is content without one', () => {
    const alone: { parent?: object } = {};
    alone.parent = alone;
    expect(findApi(alone)).toBeUndefined();
    expect(findApi({})).toBeUndefined();
  });
});

describe('LearningSession', () => {
  it('marks a first visit as incomplete and keeps the bookmark', () => {
    const { api, kept, calls } = system();
    const session = LearningSession.begin(api, 0)!;
    expect(session.bookmark).toBe('');
    expect(kept['cmi.core.lesson_status']).toBe('incomplete');
    session.reach('m4-corridor');
    session.end(61_000);
    expect(kept['cmi.core.lesson_location']).toBe('m4-corridor');
    expect(kept['cmi.core.exit']).toBe('suspend');
    expect(kept['cmi.core.session_time']).toBe('0000:01:01');
    expect(calls.at(-1)).toBe('finish');
    expect(LearningSession.begin(api, 0)!.bookmark).toBe('m4-corridor');
  });

  it('is completed when each chapter was, over several visits, and stays so', () => {
    const { api, kept } = system();
    LearningSession.begin(api, 0)!.finish('a', 2);
    expect(kept['cmi.core.lesson_status']).toBe('incomplete');
    LearningSession.begin(api, 0)!.finish('b', 2);
    expect(kept['cmi.core.lesson_status']).toBe('completed');
    LearningSession.begin(api, 0);
    expect(kept['cmi.core.lesson_status']).toBe('completed');
  });

  it('says nothing after its end', () => {
    const { api, kept, calls } = system();
    const session = LearningSession.begin(api, 0)!;
    session.end(0);
    session.end(0);
    session.reach('x');
    expect(calls.filter((call) => call === 'finish')).toHaveLength(1);
    expect(kept['cmi.core.lesson_location']).toBeUndefined();
  });

  it('does not stop the page when the system refuses or fails', () => {
    const { api } = system();
    expect(LearningSession.begin({ ...api, LMSInitialize: () => 'false' }, 0)).toBeUndefined();
    const broken = (): never => {
      throw new Error('gone');
    };
    expect(LearningSession.begin({ ...api, LMSInitialize: broken }, 0)).toBeUndefined();
    const session = LearningSession.begin(api, 0)!;
    const failing = LearningSession.begin({ ...api, LMSFinish: broken }, 0)!;
    expect(() => failing.end(0)).not.toThrow();
    expect(() => session.reach('x')).not.toThrow();
  });
});

it('writes spans as SCORM does', () => {
  expect(timespan(0)).toBe('0000:00:00');
  expect(timespan(3_725_400)).toBe('0001:02:05');
  expect(timespan(-5)).toBe('0000:00:00');
});
