/** What a picture's camera sees: centre and size of its window, km on the map plane. */
export interface View {
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
  readonly height: number;
}

/** A camera's path: the view at time 0…1, and how far it travels (about 1 for a zoom by e). */
export interface Flight {
  readonly at: (t: number) => View;
  readonly length: number;
}

/** How much the path zooms out on the way; the value that van Wijk and Nuij found readers prefer. */
const rho = Math.SQRT2;

/**
 * The smoothest way between two views: van Wijk and Nuij, "Smooth and efficient zooming and panning" (IEEE InfoVis
 * 2003), equations 9 and 10. Written by hand because d3-interpolate costs 4 to 5 kB for this one formula.
 * Ends are exact: at(0) is `from`, at(1) is `to`.
 */
export function flight(from: View, to: View): Flight {
  const dx = to.cx - from.cx;
  const dy = to.cy - from.cy;
  const distance = Math.hypot(dx, dy);
  const aspect = to.height / to.width;
  const view = (share: number, width: number): View => ({
    cx: from.cx + dx * share,
    cy: from.cy + dy * share,
    width,
    height: width * aspect,
  });
  const ends =
    (at: (t: number) => View): ((t: number) => View) =>
    (t) =>
      t <= 0 ? from : t >= 1 ? to : at(t);

  if (distance < 1e-6 * from.width) {
    const length = Math.log(to.width / from.width) / rho;
    return { length: Math.abs(length), at: ends((t) => view(t, from.width * Math.exp(rho * t * length))) };
  }
  const b = (end: 0 | 1): number => {
    const width = end ? to.width : from.width;
    return (
      (to.width ** 2 - from.width ** 2 + (end ? -1 : 1) * rho ** 4 * distance ** 2) /
      (2 * width * rho ** 2 * distance)
    );
  };
  // ln(√(b² + 1) − b), which cancels to ln 0 when written so and b is large.
  const r = (end: 0 | 1): number => -Math.asinh(b(end));
  const r0 = r(0);
  const length = (r(1) - r0) / rho;
  return {
    length: Math.abs(length),
    at: ends((t) => {
      const s = rho * t * length + r0;
      const share = (from.width / (rho ** 2 * distance)) * (Math.cosh(r0) * Math.tanh(s) - Math.sinh(r0));
      return view(share, (from.width * Math.cosh(r0)) / Math.cosh(s));
    }),
  };
}

/**
 * CSS transform that shows a picture drawn for `own` as the camera `seen` would see it. In percent of the picture's own
 * box, so that it holds at every size without reading the layout. The transform's origin is the box's centre.
 */
export function transformFor(own: View, seen: View): string {
  const x = ((own.cx - seen.cx) / seen.width) * 100;
  const y = ((own.cy - seen.cy) / seen.height) * 100;
  return `translate(${x.toFixed(3)}%,${y.toFixed(3)}%) scale(${(own.width / seen.width).toFixed(5)})`;
}
