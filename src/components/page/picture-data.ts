import type { Frame } from '../../frame/frame';

/** The camera of a frame for the stage: "cx cy width height" in km, one metre exact. */
export function viewAttribute(frame: Frame): string | undefined {
  const view = frame.view;
  return (
    view &&
    [view.cx, view.cy, view.width, view.height]
      .map((value) => String(Math.round(value * 1000) / 1000))
      .join(' ')
  );
}
