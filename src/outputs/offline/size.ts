/** A file's size for readers, to two figures: "480 kB", "1.6 MB", unbroken. Decimal units, as file managers of phones count. */
export function sizeInWords(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`;
  return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}
