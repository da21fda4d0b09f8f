import type { Atlas } from '../atlas/atlas';
import { linkOf } from '../atlas/link';
import { accountsByDate, checkedInWords } from '../atlas/query';
import type { Cell } from './csv';

/** A row of a published table: field name to value. */
export type Row = Readonly<Record<string, Cell>>;

/** The camps that an account's sources belong to, each once. */
const campsOf = (atlas: Atlas, sources: readonly string[]): string[] => [
  ...new Set(sources.flatMap((id) => atlas.sources.get(id)?.camp ?? [])),
];

export const eventRows = (atlas: Atlas): Row[] =>
  [...atlas.events.values()].map((event) => ({
    id: event.id,
    date: event.date,
    title: event.title,
    detail: event.detail,
    places: event.places,
    claim: event.claim,
    status: atlas.claims.get(event.claim)!.status,
    party: event.party,
    mark: event.mark,
    chapters: event.chapters,
  }));

export const claimRows = (atlas: Atlas): Row[] =>
  [...atlas.claims.values()].map((claim) => ({
    id: claim.id,
    statement: claim.statement,
    status: claim.status,
    status_note: claim.status_note,
    date: claim.date,
    places: claim.places,
    actors: claim.actors,
    source_text: claim.source_text,
    source_text_problem: claim.source_text_problem,
    accounts: claim.accounts.length,
  }));

export const accountRows = (atlas: Atlas): Row[] =>
  [...atlas.claims.values()].flatMap((claim) =>
    accountsByDate(claim).map((account, i) => ({
      id: `${claim.id}.${i + 1}`,
      claim: claim.id,
      by: account.by,
      camps: campsOf(atlas, account.sources),
      sources: account.sources,
      date: account.date,
      says: account.says,
      quote: account.quote,
      translation: account.translation,
      side: account.side,
    })),
  );

export const sourceRows = (atlas: Atlas): Row[] =>
  [...atlas.sources.values()].map((source) => ({
    id: source.id,
    type: source.type,
    title: source.title,
    title_english: source.title_english,
    publisher: source.publisher,
    author: source.author,
    actor: source.actor,
    carries: source.carries,
    issued: source.issued,
    issued_note: source.issued_note,
    url: source.url,
    address: source.address,
    linked: linkOf(source, atlas.textHosts) !== undefined,
    language: source.language,
    camp: source.camp,
    access: source.access,
    copy_note: source.copy_note,
    checked_live: source.checked_live,
    checked: checkedInWords(source),
  }));

export const placeRows = (atlas: Atlas): Row[] =>
  [...atlas.places.values()].map(({ aliases: _working, ...place }) => ({
    ...place,
    note: place.note || undefined,
  }));

export const controlRows = (atlas: Atlas): Row[] =>
  [...atlas.control.values()].map((row) => {
    const place = atlas.places.get(row.place)!;
    return {
      place: row.place,
      name: place.name,
      lon: place.lon,
      lat: place.lat,
      holder: row.holder,
      as_of: row.as_of,
      confidence: row.confidence,
      position_note: row.position_note || undefined,
      evidence: row.evidence,
      source: row.source,
      note: row.note || undefined,
      position_source: place.source,
      licence: place.licence,
    };
  });

export const actorRows = (atlas: Atlas): Row[] =>
  [...atlas.actors.values()].map((actor) => ({
    id: actor.id,
    name: actor.name,
    short: actor.short,
    kind: actor.kind,
    party: actor.party,
    local: actor.local.map(({ lang, name }) => `${lang}: ${name}`),
    variants: actor.variants,
    description: actor.description,
    designation: actor.designation,
    sources: actor.sources,
  }));

export const campRows = (atlas: Atlas): Row[] => [...atlas.camps.values()].map((camp) => ({ ...camp }));
