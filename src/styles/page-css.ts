import type { Frame } from '../frame/frame';
import { lookCss, partyCss, roleCss, roles, type Role } from '../frame/look';
import { themeProperties } from '../frame/theme';
import { madeOnce } from '../made/made-once';
import { href } from '../site';
import { fallbackCss, fontStacks } from '../type/fallback';
import { webFaceCss } from '../type/web-fonts';
import base from './base.css?raw';
import builder from './builder.css?raw';
import coverLater from './cover-later.css?raw';
import cover from './cover.css?raw';
import embed from './embed.css?raw';
import { ledgerCss } from './ledger-css';
import lesson from './lesson.css?raw';
import listed from './listed.css?raw';
import offline from './offline.css?raw';
import picture from './picture.css?raw';
import print from './print.css?raw';
import reference from './reference.css?raw';
import scrollyDeferred from './scrolly-deferred.css?raw';
import scrollyLater from './scrolly-later.css?raw';
import scrolly from './scrolly.css?raw';
import stepPage from './step-page.css?raw';
import text from './text.css?raw';

const tokens = `:root{color-scheme:light dark;${themeProperties('light')};--serif:${fontStacks.serif};--sans:${fontStacks.sans};--arabic:'IBM Plex Sans Arabic','Noto Sans Arabic',sans-serif}
@media screen and (prefers-color-scheme:dark){:root{${themeProperties('dark')}}}`;

/** In a frame the host may ask for a theme, whatever the reader's system says. */
const hostTheme = `@media screen{:root[data-theme=light]{color-scheme:light;${themeProperties('light')}}:root[data-theme=dark]{color-scheme:dark;${themeProperties('dark')}}}`;

/** Without comments and needless white space: the sheet is part of every page. */
const small = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: (?=[^:{}]*[;}])/g, ':')
    .replace(/;}/g, '}')
    .trim();

/** What a page is, for its layout and for the sheets it needs. */
export type PageKind =
  | 'scroll'
  | 'cover'
  | 'step-page'
  | 'prose'
  | 'wide-page'
  | 'ledger'
  | 'builder'
  | 'embed'
  | 'embed-step'
  | 'offline'
  | 'offline-lesson'
  | 'lesson';

/** A page's style sheet in two parts, in the order of the cascade: what paints its first view, and the rest. */
export interface SplitCss {
  readonly first: string;
  /** May stand anywhere after the first view: the web fonts are in it, so that the first words do not wait for them. */
  readonly later: string;
}

/** Layout of each kind: for its first view, and for what follows. */
const sheets: Readonly<Record<PageKind, readonly [first: string, later: string]>> = {
  scroll: [scrolly, `${scrollyLater}${scrollyDeferred}`],
  cover: [cover, coverLater],
  'step-page': [scrolly, `${scrollyLater}${stepPage}${listed}`],
  builder: ['', `${reference}${listed}${builder}`],
  embed: [scrolly, `${scrollyLater}${scrollyDeferred}${hostTheme}${embed}`],
  'embed-step': [scrolly, `${scrollyLater}${stepPage}${listed}${hostTheme}${embed}`],
  prose: ['', `${reference}${listed}`],
  'wide-page': ['', `${reference}${listed}`],
  lesson: ['', `${reference}${lesson}`],
  ledger: ['', `${reference}${ledgerCss()}`],
  offline: [scrolly, `${scrollyLater}${offline}`],
  'offline-lesson': ['', `${reference}${lesson}${offline}`],
};

/**
 * Stories are set in their type as soon as it comes, and their first views hold room for it. A ledger's many short lines would
 * break anew when it does and move everything below: its type is there at once, from a page read before, or next time.
 */
const stories: ReadonlySet<PageKind> = new Set(['scroll', 'cover', 'embed', 'embed-step']);

const faces = (kind: PageKind): Promise<string> =>
  webFaceCss((file) => href(`/fonts/${file}`), undefined, stories.has(kind) ? 'swap' : 'optional');

/** The style sheet of a page of a kind, split after its first view. @param frames the pictures of the first view */
export async function splitCss(kind: PageKind, frames: readonly Frame[]): Promise<SplitCss> {
  const shown = new Set<Role>(
    frames.flatMap(({ world, pins }) =>
      [...world, ...pins].flatMap(({ role, emphasis }) => (emphasis === 'hidden' ? [] : [role])),
    ),
  );
  const [first, later] = sheets[kind];
  return {
    first: small(
      [
        tokens,
        fallbackCss(),
        base,
        picture,
        roleCss(roles.filter((role) => shown.has(role))),
        partyCss(),
        first,
      ].join('\n'),
    ),
    later: small(
      [text, roleCss(roles.filter((role) => !shown.has(role))), later, print, await faces(kind)].join('\n'),
    ),
  };
}

const sheetsMade = madeOnce<Promise<string>>();

/** The whole style sheet of a page of a kind with its own `@font-face` rules, for files that carry their fonts in them. */
export function cssWithFonts(kind: PageKind, fontFaces: string): string {
  const [first, later] = sheets[kind];
  return small(
    [tokens, fallbackCss(), base, picture, lookCss(), first, text, later, print, fontFaces].join('\n'),
  );
}

/** The whole style sheet of a page of a kind: tokens, type, page, pictures, print, fonts. */
export const pageCss = (kind: PageKind): Promise<string> =>
  sheetsMade(kind, async () => cssWithFonts(kind, await faces(kind)));
