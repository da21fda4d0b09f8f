import type { CDPSession } from '@playwright/test';

/** Scrolls a phone's page down by so many px, as a reader's wheel does: steadily, and no further once it is let go. */
export const scrollThrough = async (session: CDPSession, length: number): Promise<void> => {
  await session.send('Input.synthesizeScrollGesture', {
    x: 180,
    y: 600,
    yDistance: -length,
    speed: 1600,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
};
