/**
 * Whether the reader begins at the top, in a browser where what lies far below may be laid out later: the rule of
 * chapter pages (src/components/chapter/first-script.ts), and one thing more. WordPress adds `#?secret=…` to a frame's address, which names no place.
 */
export const beginsAtTop = (): boolean =>
  'userAgentData' in navigator &&
  !/^#[^?]/.test(location.hash) &&
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type ===
    'navigate';
