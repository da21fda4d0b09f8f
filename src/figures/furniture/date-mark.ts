import { dateInWords } from '../../atlas/edtf';
import type { Format } from '../../frame/frame';
import type { Drawn } from './drawn';
import { furnitureSizes } from './sizes';
import { textLine } from './text-line';

/** The date a picture shows, in words. The interval of 5 to 6 March 2020 is the night in which the ceasefire began. */
export function pictureDate(date: string): string {
  if (date === '2020-03-05/2020-03-06') return 'Night of 5–6\u00a0March\u00a02020';
  return dateInWords(date);
}

/** The date of the picture, in its upper left corner. */
export function dateMark(date: string, format: Format): Drawn {
  const { date: size, edge } = furnitureSizes[format];
  const { mark, box } = textLine({
    key: 'date',
    role: 'date',
    text: pictureDate(date),
    size,
    x: edge,
    top: edge - 4,
    weight: 600,
  });
  return { marks: [mark], boxes: [box] };
}
