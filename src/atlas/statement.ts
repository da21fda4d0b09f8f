import type { Atlas } from './atlas';

const months =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** A pattern that finds the name of any actor or place. */
function namesOf(atlas: Pick<Atlas, 'actors' | 'places'>): RegExp {
  const names = [
    ...[...atlas.actors.values()].flatMap((actor) => [actor.name, actor.short, ...actor.variants]),
    ...[...atlas.places.values()].map((place) => place.name),
  ].filter((name) => name.length > 2);
  // Without names, a pattern that matches nothing.
  return new RegExp(
    names.length
      ? `(?<!\\p{L})(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\p{L})`
      : '(?!)',
    'u',
  );
}

/** Finds what makes a text state a fact: a number, a month, a quotation, an actor or a place. Undefined when there is none. */
export function statementFinder(
  atlas: Pick<Atlas, 'actors' | 'places'>,
): (text: string) => string | undefined {
  const named = namesOf(atlas);
  return (text) => (/\d/.exec(text) ?? months.exec(text) ?? /["“”]/.exec(text) ?? named.exec(text))?.[0];
}
