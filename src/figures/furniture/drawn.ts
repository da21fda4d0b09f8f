import type { Box } from '../../frame/frame';
import type { Mark } from '../../frame/mark';

/** Marks together with the boxes of the text among them, px. */
export interface Drawn {
  readonly marks: readonly Mark[];
  readonly boxes: readonly Box[];
}
