import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Safely from './safely';

let onFailure: typeof Safely.onFailure;
let safely: typeof Safely.safely;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  ({ onFailure, safely } = await import('./safely'));
  return () => void vi.useRealTimers();
});

const broken = (): never => {
  throw new Error('broken');
};

describe('safely', () => {
  it('passes on what it is given', () => {
    const got: number[] = [];
    safely((a: number, b: number) => got.push(a, b))(1, 2);
    expect(got).toEqual([1, 2]);
  });

  it('undoes everything once, reports the error and runs nothing more', () => {
    const undone: string[] = [];
    onFailure(() => undone.push('first'));
    onFailure(() => undone.push('second'));
    const other = vi.fn();
    const run = safely(broken);
    const later = safely(other);
    run();
    run();
    later();
    expect(undone).toEqual(['first', 'second']);
    expect(other).not.toHaveBeenCalled();
    expect(() => vi.runAllTimers()).toThrow('broken');
  });

  it('undoes the rest when one undoing throws too', () => {
    const second = vi.fn();
    onFailure(broken);
    onFailure(second);
    safely(broken)();
    expect(second).toHaveBeenCalledOnce();
  });

  it('stops the outermost of functions inside one another: nothing follows the error', () => {
    const undo = vi.fn();
    const after = vi.fn();
    onFailure(undo);
    const inner = safely(broken);
    safely(() => {
      inner();
      after();
    })();
    expect(after).not.toHaveBeenCalled();
    expect(undo).toHaveBeenCalledOnce();
  });
});
