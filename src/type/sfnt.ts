/** Bytes with nought up to a multiple of four. */
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

const checksum = (bytes: Buffer): number => {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
};

/**
 * A TrueType file with a table more, or with another in the place of its own: its directory is written anew, as the OpenType specification lays it out
 * (https://learn.microsoft.com/typography/opentype/spec/otff). The sum over the whole file, in `head`, is left as it
 * was: no engine checks it, and what packs the file as WOFF2 writes its own.
 * @param tag four letters
 */
export function withTable(sfnt: Buffer, tag: string, table: Buffer): Buffer {
  const tables = Array.from({ length: sfnt.readUInt16BE(4) }, (_, i) => {
    const at = 12 + 16 * i;
    const from = sfnt.readUInt32BE(at + 8);
    return {
      tag: sfnt.toString('latin1', at, at + 4),
      bytes: sfnt.subarray(from, from + sfnt.readUInt32BE(at + 12)),
    };
  });
  const others = tables.filter((one) => one.tag !== tag);
  const all = [...others, { tag, bytes: table }].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const steps = Math.floor(Math.log2(all.length));
  const head = Buffer.alloc(12 + 16 * all.length);
  head.writeUInt32BE(sfnt.readUInt32BE(0), 0);
  [all.length, 16 * 2 ** steps, steps, 16 * (all.length - 2 ** steps)].forEach((value, i) =>
    head.writeUInt16BE(value, 4 + 2 * i),
  );
  const bodies = all.map(({ bytes }) => padded(bytes));
  let offset = head.length;
  all.forEach((one, i) => {
    const at = 12 + 16 * i;
    head.write(one.tag, at, 'latin1');
    [checksum(bodies[i]!), offset, one.bytes.length].forEach((value, j) =>
      head.writeUInt32BE(value, at + 4 + 4 * j),
    );
    offset += bodies[i]!.length;
  });
  return Buffer.concat([head, ...bodies]);
}
