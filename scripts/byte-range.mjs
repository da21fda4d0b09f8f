/**
 * Which bytes of a body a `Range` header asks for (RFC 9110, section 14). A header that is no such list of bytes, or that
 * asks for several ranges, may be ignored, and is.
 * @param {string | undefined} header
 * @param {number} size of the whole body, bytes
 * @returns {{ first: number, last: number } | 'unsatisfiable' | undefined} first and last byte, both sent; undefined: send all
 */
export function byteRange(header, size) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return undefined;
  if (first >= size) return 'unsatisfiable';
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
