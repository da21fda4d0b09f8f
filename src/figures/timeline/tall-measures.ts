/** Type sizes of a tall timeline: of labels, and the least that is printed, px. */
export const size = 12.5;
export const least = 12;
/** From the edge of the picture to what stands in it, px. */
export const margin = 8;
/** Radius of a normal sign, px. */
export const r = 5;
