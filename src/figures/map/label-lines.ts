import type { Role } from '../../frame/look';
import { wrap } from '../wrap';
import type { LabelLine } from './labels';
import type { MapSizes } from './sizes';
import type { Spot } from './spots';

/** Keeps numbers with their units and days with their months. */
const bound = (text: string): string =>
  text.replace(
    /(±|\d) (?=\d|km\b|m\b|January|February|March|April|May|June|July|August|September|October|November|December)/g,
    '$1\u00a0',
  );

/** A short text broken to a width, px, or to a little more where that saves two lines. */
export function textLines(key: string, role: Role, text: string, size: number, width: number): LabelLine[] {
  const [usual, wider] = [width, 1.15 * width].map((room) => wrap(bound(text), room, { size, role }));
  return (wider!.length < usual!.length - 1 ? wider! : usual!).map((line, i) => ({
    key: `${key}:${i}`,
    role,
    emphasis: 'normal',
    text: line,
    size,
    weight: 600,
  }));
}

/**
 * A post's name without the words for what it is, which its sign says and the legend explains: "Turkish post, Morek" is
 * "Morek" where its diamond stands.
 */
const ofPost = (name: string): string =>
  name
    .replace(/^Turkish post, (.)/, (_, first: string) => first.toUpperCase())
    .replace(/^نقطة (.+) التركية$/, '$1');

/** A place's name and, below it, its name on the spot. */
export function nameLines(spot: Spot, sizes: MapSizes): LabelLine[] {
  const { reason } = spot;
  const { name, name_local } = spot.place;
  const post = spot.sign.kind === 'post';
  const place = post ? { ...spot.place, name: ofPost(name), name_local: ofPost(name_local) } : spot.place;
  const emphasis = reason === 'listed' ? spot.emphasis : 'muted';
  const size = emphasis === 'lifted' ? sizes.lifted : emphasis === 'normal' ? sizes.normal : sizes.context;
  const weight = emphasis === 'lifted' ? 600 : 400;
  const lines = wrap(place.name, sizes.nameWidth, { size, role: 'place-name', emphasis }).map(
    (text, i): LabelLine => ({
      key: `name:${place.id}${i ? `:${i}` : ''}`,
      role: 'place-name',
      emphasis,
      text,
      size,
      weight,
    }),
  );
  if (place.name_local && place.name_local !== place.name) {
    lines.push({
      key: `name:${place.id}:local`,
      role: 'place-local',
      emphasis,
      text: place.name_local,
      size: Math.max(sizes.least, size * sizes.local),
      weight: 400,
      ...(place.name_local_lang === 'en' ? {} : { lang: place.name_local_lang }),
    });
  }
  return lines;
}
