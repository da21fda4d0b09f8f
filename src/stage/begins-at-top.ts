/**
 * Whether the reader begins at the top, in a browser where what lies far below may be laid out later: the rule of
 * chapter pages (src/components/chapter/first-script.ts). WordPress' own frames, whose addresses carry `#?secret=…`, are
 * laid out at once: they are hidden until they tell their height.
 */
export const beginsAtTop = (): boolean =>
  'userAgentData' in navigator &&
  !location.hash &&
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type ===
    'navigate';
