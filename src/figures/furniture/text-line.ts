import type { Box } from '../../frame/frame';
import type { Emphasis, Party, TextMark } from '../../frame/mark';
import type { Role } from '../../frame/look';
import { measure, type LabelWeight } from '../../type/measure';

/** Height of a line of label text in multiples of its size: from above the ascenders to below the descenders. */
export const lineHeight = 1.24;
/** Where the baseline lies in that line, as a part of the size from its top. */
export const baseline = 0.97;

/** One line of text as a mark with its box. `x` is the anchor's side, `top` the upper edge of the line's box; px. */
export function textLine(mark: {
  key: string;
  role: Role;
  text: string;
  size: number;
  x: number;
  top: number;
  anchor?: TextMark['anchor'];
  weight?: LabelWeight;
  spacing?: number;
  emphasis?: Emphasis;
  lang?: string;
  party?: Party;
}): { mark: TextMark; box: Box } {
  const {
    key,
    role,
    text,
    size,
    x,
    top,
    anchor = 'start',
    weight = 400,
    spacing = 0,
    emphasis = 'normal',
    lang,
    party,
  } = mark;
  const width = measure(text, size, weight, spacing);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    mark: {
      kind: 'text',
      key,
      role,
      emphasis,
      x,
      y: top + size * baseline,
      anchor,
      text,
      size,
      ...(lang ? { lang } : {}),
      ...(party ? { party } : {}),
    },
    box: { key, x: left, y: top, width, height: size * lineHeight },
  };
}
