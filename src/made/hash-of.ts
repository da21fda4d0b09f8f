import { createHash } from 'node:crypto';

/** First `digits` hexadecimal digits of the SHA-256 of the parts, each set off from the next. */
export function hashOf(parts: readonly (string | Uint8Array)[], digits = 32): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex').slice(0, digits);
}
