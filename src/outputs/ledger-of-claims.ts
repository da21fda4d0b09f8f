import type { Atlas, ChapterEntry, PlacedScene } from '../atlas/atlas';
import { edtf } from '../atlas/edtf';
import { linkOf } from '../atlas/link';
import { accountsByDate, checkedInWords, sourcesOf, tellingsOf, type Telling } from '../atlas/query';
import type { Actor, Party } from '../atlas/schema/actor';
import type { Account, Claim } from '../atlas/schema/claim';
import type { Event } from '../atlas/schema/event';
import type { Camp, Source } from '../atlas/schema/source';

/** A source as an account cites it. */
export interface CitedSource {
  readonly source: Source;
  readonly camp: Camp;
  /** The address it may be linked at; absent where it is only printed or unknown. */
  readonly link?: string;
  /** How far it was read, in words for readers. */
  readonly checked: string;
}

/** An account with everything that stands beside it. */
export interface TracedAccount {
  readonly account: Account;
  readonly actor: Actor;
  /** Camps of its sources, each once; more than one where different camps carry it. */
  readonly camps: readonly Camp[];
  /** In the order written: the first is the one quoted. */
  readonly sources: readonly CitedSource[];
}

/** Where a claim is used. */
export interface Uses {
  /** Steps whose text rests on it, in reading order. */
  readonly steps: readonly Telling[];
  /** Chapters whose box of three lines rests on it. */
  readonly boxes: readonly ChapterEntry[];
  /** Scenes that draw it. */
  readonly scenes: readonly PlacedScene[];
  readonly events: readonly Event[];
  /** Ids of counts, tables, posts' places, glossary terms and pages that rest on it, for completeness. */
  readonly others: readonly {
    readonly kind: 'count' | 'table' | 'post' | 'term' | 'page';
    readonly id: string;
  }[];
}

/** A claim's page. */
export interface ClaimEntry {
  readonly claim: Claim;
  /** In order of date; those of one day as written. */
  readonly accounts: readonly TracedAccount[];
  readonly uses: Uses;
  /** Other claims that share a place and a day with it, at most six. */
  readonly near: readonly Claim[];
}

/** A source as a page or list shows it. @throws RangeError if there is none */
export function citedSource(atlas: Atlas, id: string): CitedSource {
  const source = atlas.sources.get(id);
  if (!source) throw new RangeError(`there is no source "${id}"`);
  const link = linkOf(source, atlas.textHosts);
  return {
    source,
    camp: atlas.camps.get(source.camp)!,
    checked: checkedInWords(source),
    ...(link === undefined ? {} : { link }),
  };
}

function traced(atlas: Atlas, account: Account): TracedAccount {
  const sources = account.sources.map((id) => citedSource(atlas, id));
  return {
    account,
    actor: atlas.actors.get(account.by)!,
    camps: [...new Set(sources.map(({ camp }) => camp))],
    sources,
  };
}

/** Where a claim is used in chapters, pictures and elsewhere. */
function usesOf(atlas: Atlas, id: string): Uses {
  const having = <Row>(rows: Iterable<Row>, test: (row: Row) => boolean): Row[] => [...rows].filter(test);
  return {
    steps: tellingsOf(atlas, id),
    boxes: atlas.chapters.filter(({ box }) =>
      [box.reported, box.disputed, box.unshown].some((line) => line.claims.includes(id)),
    ),
    scenes: having(atlas.scenes.values(), ({ scene }) => scene.claims.includes(id)),
    events: having(atlas.events.values(), (event) => event.claim === id),
    others: [
      ...having(atlas.counts.values(), (row) => row.claim === id).map((row) => ({
        kind: 'count' as const,
        id: row.id,
      })),
      ...having(atlas.tables.values(), (row) => row.rows.some((line) => line.claim === id)).map((row) => ({
        kind: 'table' as const,
        id: row.id,
      })),
      ...having(atlas.posts, (row) => row.claim === id).map((row) => ({
        kind: 'post' as const,
        id: row.place,
      })),
      ...having(atlas.glossary.values(), (row) => row.claims.includes(id)).map((row) => ({
        kind: 'term' as const,
        id: row.id,
      })),
      ...having(atlas.pages.values(), (row) => row.claims.includes(id)).map((row) => ({
        kind: 'page' as const,
        id: row.id,
      })),
    ],
  };
}

function nearTo(atlas: Atlas, claim: Claim): Claim[] {
  const span = claim.date === undefined ? undefined : edtf(claim.date);
  if (!span || claim.places.length === 0) return [];
  return [...atlas.claims.values()]
    .filter((other) => {
      const when = other.date === undefined ? undefined : edtf(other.date);
      const sameTime =
        when !== undefined && when.from < span.to && span.from < when.to && when.precision === span.precision;
      return other.id !== claim.id && sameTime && other.places.some((place) => claim.places.includes(place));
    })
    .slice(0, 6);
}

/** Everything a claim's page shows. @throws RangeError if there is no such claim */
export function claimEntry(atlas: Atlas, id: string): ClaimEntry {
  const claim = atlas.claims.get(id);
  if (!claim) throw new RangeError(`there is no claim "${id}"`);
  return {
    claim,
    accounts: accountsByDate(claim).map((account) => traced(atlas, account)),
    uses: usesOf(atlas, id),
    near: nearTo(atlas, claim),
  };
}

/** A line of the list of claims, with what it can be filtered by. */
export interface ClaimLine {
  readonly claim: Claim;
  /** Ids of chapters that tell or draw it. */
  readonly chapters: readonly string[];
  /** Parties of those who speak about it. */
  readonly parties: readonly Party[];
  readonly accounts: number;
}

/** The list of claims in the order of the project's files, which is that of the story. */
export function claimList(atlas: Atlas): ClaimLine[] {
  return [...atlas.claims.values()].map((claim) => {
    const uses = usesOf(atlas, claim.id);
    const chapters = new Set([
      ...uses.steps.map(({ chapter }) => chapter.id),
      ...uses.boxes.map((chapter) => chapter.id),
      ...uses.events.flatMap((event) => event.chapters),
    ]);
    return {
      claim,
      chapters: atlas.chapters.map((chapter) => chapter.id).filter((id) => chapters.has(id)),
      parties: [...new Set(claim.accounts.map((account) => atlas.actors.get(account.by)!.party))],
      accounts: claim.accounts.length,
    };
  });
}

/** A source's page: the item, and every claim it carries an account of. */
export interface SourceEntry extends CitedSource {
  readonly actor?: Actor;
  /** In order of the claims; each with this source's accounts, by date. */
  readonly claims: readonly { readonly claim: Claim; readonly accounts: readonly TracedAccount[] }[];
  /** Steps whose text or accounts rest on it. */
  readonly steps: readonly Telling[];
  /** Actors whose description rests on it. */
  readonly actors: readonly Actor[];
}

/** Everything a source's page shows. @throws RangeError if there is no such source */
export function sourceEntry(atlas: Atlas, id: string): SourceEntry {
  const cited = citedSource(atlas, id);
  const carried = [...atlas.claims.values()].filter((claim) => sourcesOf(claim).includes(id));
  const told = new Map<string, Telling>(
    carried.flatMap((claim) =>
      tellingsOf(atlas, claim.id).map(
        (telling) => [`${telling.chapter.id}/${telling.step.id}`, telling] as const,
      ),
    ),
  );
  const order = atlas.chapters.flatMap((chapter) => chapter.steps.map((step) => `${chapter.id}/${step.id}`));
  const actor = cited.source.actor === undefined ? undefined : atlas.actors.get(cited.source.actor);
  return {
    ...cited,
    ...(actor ? { actor } : {}),
    claims: carried.map((claim) => ({
      claim,
      accounts: accountsByDate(claim)
        .filter((account) => account.sources.includes(id))
        .map((account) => traced(atlas, account)),
    })),
    steps: order.flatMap((key) => told.get(key) ?? []),
    actors: [...atlas.actors.values()].filter((one) => one.sources.includes(id)),
  };
}
