import type { Atlas } from '../atlas/atlas';
import { widthOf } from './sheet';

/** Short names of those whose accounts the claims rest on, each once, in the order in which they spoke. */
export function speakersOf(atlas: Atlas, claims: readonly string[]): string[] {
  const accounts = claims.flatMap((id) => atlas.claims.get(id)?.accounts ?? []);
  const byDate = [...accounts].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [...new Set(byDate.map((account) => atlas.actors.get(account.by)?.short ?? account.by))];
}

/** "According to: TASS, SOHR and 3 more", shortened to at most `room` px; empty where not even one name fits. */
export function sourcesLine(names: readonly string[], room: number, size: number): string {
  for (let kept = names.length; kept > 0; kept -= 1) {
    const rest = names.length - kept;
    const line = `According to: ${names.slice(0, kept).join(', ')}${rest ? ` and ${rest} more` : ''}`;
    if (widthOf(line, size, 'source') <= room) return line;
  }
  return '';
}
