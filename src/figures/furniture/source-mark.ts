import type { Format } from '../../frame/frame';
import type { TextMark } from '../../frame/mark';
import type { Drawn } from './drawn';
import { furnitureSizes } from './sizes';
import { lineHeight, textLine } from './text-line';

/** The short source line, in the lower right corner unless `anchor` and `x` say otherwise. */
export function sourceMark(
  text: string,
  format: Format,
  size: { width: number; height: number },
  at?: { x: number; top: number; anchor: TextMark['anchor'] },
): Drawn {
  const { least, edge } = furnitureSizes[format];
  const { mark, box } = textLine({
    key: 'source',
    role: 'source',
    text,
    size: least,
    x: at?.x ?? size.width - edge,
    anchor: at?.anchor ?? 'end',
    top: at?.top ?? size.height - edge - least * lineHeight + 6,
  });
  return { marks: [mark], boxes: [box] };
}
