/** Names that a font carries, by their number in the OpenType specification, in the language of its makers. */
export type Names = ReadonlyMap<number, string>;

/**
 * A `name` table (https://learn.microsoft.com/typography/opentype/spec/name, version 0): names for Windows in English,
 * which is where engines look first.
 */
export function nameTable(names: Names): Buffer {
  const texts = [...names].sort(([a], [b]) => a - b).map(([id, text]) => [id, utf16(text)] as const);
  const head = Buffer.alloc(6 + 12 * texts.length);
  [0, texts.length, head.length].forEach((value, i) => head.writeUInt16BE(value, 2 * i));
  let offset = 0;
  texts.forEach(([id, text], i) => {
    [3, 1, 0x409, id, text.length, offset].forEach((value, j) =>
      head.writeUInt16BE(value, 6 + 12 * i + 2 * j),
    );
    offset += text.length;
  });
  return Buffer.concat([head, ...texts.map(([, text]) => text)]);
}

/** Text as the format keeps it, the higher byte first. */
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
