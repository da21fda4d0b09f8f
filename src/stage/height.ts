/** Size of what a frame holds, whole px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Widest scroll bar, px: a width that changes by no more may be our own doing. */
const scrollBar = 24;

/**
 * The height to tell the host, or undefined to stay silent. Growing is always told. Shrinking is not when the width has
 * changed by a scroll bar since: the host gave the height asked for, the scroll bar went, lines grew longer and the text
 * lower, and giving that height would bring the scroll bar back, for ever.
 * @param told what the host was told last
 */
export function heightToTell(told: Size | undefined, now: Size): number | undefined {
  if (!told || now.height > told.height) return now.height;
  if (now.height === told.height) return undefined;
  const change = Math.abs(now.width - told.width);
  return change > 0 && change <= scrollBar ? undefined : now.height;
}

/** Whom to tell, from the frame's address: what WordPress and pym.js put there. */
export interface Listeners {
  /** WordPress' word for this frame, after `#?secret=`. */
  readonly secret?: string;
  /** The id that pym.js gave this frame, in `?childId=`. */
  readonly pym?: string;
}

/** Reads the listeners from an address' query and fragment. What is not as they write it is ignored. */
export function listenersIn(query: string, fragment: string): Listeners {
  const secret = /^#\?secret=([a-zA-Z0-9]{1,64})$/.exec(fragment)?.[1];
  const pym = /^[\w-]{1,64}$/.exec(new URLSearchParams(query).get('childId') ?? '')?.[0];
  return { ...(secret && { secret }), ...(pym && { pym }) };
}

/**
 * A height in the words of every kind of host: our own element, learning systems after Canvas (as an object, and as the
 * text that older ones read), AMP, and WordPress and pym.js where the address names them.
 * @param id the frame's path
 */
export function heightMessages(height: number, id: string, { secret, pym }: Listeners): unknown[] {
  const lti = { subject: 'lti.frameResize', height };
  return [
    { type: 'idlib:height', id, height },
    lti,
    JSON.stringify(lti),
    { sentinel: 'amp', type: 'embed-size', height },
    ...(pym ? [`pymxPYMx${pym}xPYMxheightxPYMx${height}`] : []),
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
  ];
}
