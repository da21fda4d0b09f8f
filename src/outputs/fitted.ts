import type { Frame } from '../frame/frame';
import type { Mark, Point } from '../frame/mark';

function moved(mark: Mark, scale: number, dx: number, dy: number): Mark {
  const at = (x: number, y: number): Point => [x * scale + dx, y * scale + dy];
  switch (mark.kind) {
    case 'path':
      return {
        ...mark,
        rings: mark.rings.map((ring) => ring.map(([x, y]) => at(x, y))),
        ...(mark.thickness === undefined ? {} : { thickness: mark.thickness * scale }),
      };
    case 'circle': {
      const [x, y] = at(mark.x, mark.y);
      return { ...mark, x, y, r: mark.r * scale };
    }
    case 'text': {
      const [x, y] = at(mark.x, mark.y);
      return { ...mark, x, y, size: mark.size * scale };
    }
    case 'image': {
      const [x, y] = at(mark.x, mark.y);
      return { ...mark, x, y, width: mark.width * scale, height: mark.height * scale };
    }
  }
}

/**
 * A frame drawn into another box: as large as fits, in the middle of the width and at the top. A map's ground fills
 * the whole box, since world marks reach beyond the window.
 * @param width px
 * @param height px
 */
export function fitted(frame: Frame, width: number, height: number): Frame {
  const scale = Math.min(width / frame.width, height / frame.height);
  const dx = (width - frame.width * scale) / 2;
  const view = frame.view && {
    cx: frame.view.cx,
    cy: frame.view.cy + ((height / scale - frame.height) / 2) * (frame.view.height / frame.height),
    width: frame.view.width * (width / (frame.width * scale)),
    height: frame.view.height * (height / (frame.height * scale)),
  };
  return {
    ...frame,
    width,
    height,
    ...(view ? { view } : {}),
    pins: frame.pins.map((mark) => moved(mark, scale, dx, 0)),
    boxes: frame.boxes.map((box) => ({
      ...box,
      x: box.x * scale + dx,
      y: box.y * scale,
      width: box.width * scale,
      height: box.height * scale,
    })),
  };
}
