import { lookCss } from '../frame/look';
import { themeProperties } from '../frame/theme';
import { href } from '../site';
import { fontStacks } from '../type/fallback';
import { fontFaceCss } from '../type/web-fonts';
import base from './base.css?raw';
import cover from './cover.css?raw';
import { ledgerCss } from './ledger-css';
import picture from './picture.css?raw';
import print from './print.css?raw';
import reference from './reference.css?raw';
import scrolly from './scrolly.css?raw';
import stepPage from './step-page.css?raw';

const tokens = `:root{color-scheme:light dark;${themeProperties('light')};--serif:${fontStacks.serif};--sans:${fontStacks.sans};--arabic:'IBM Plex Sans Arabic','Noto Sans Arabic',sans-serif}
@media screen and (prefers-color-scheme:dark){:root{${themeProperties('dark')}}}`;

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
export type PageKind = 'scroll' | 'cover' | 'step-page' | 'prose' | 'wide-page' | 'ledger';

const pictures = (): string[] => [picture, lookCss()];
const sheets: Readonly<Record<PageKind, () => string[]>> = {
  scroll: () => [...pictures(), scrolly],
  cover: () => [...pictures(), cover],
  'step-page': () => [...pictures(), scrolly, stepPage],
  prose: () => [...pictures(), reference],
  'wide-page': () => [...pictures(), reference],
  ledger: () => [...pictures(), reference, ledgerCss()],
};

const made = new Map<PageKind, Promise<string>>();

async function make(kind: PageKind): Promise<string> {
  const fonts = await fontFaceCss((file) => href(`/fonts/${file}`));
  return small([tokens, base, ...sheets[kind](), print, fonts].join('\n'));
}

/** The whole style sheet of a page of a kind: tokens, type, page, pictures, print, fonts. */
export function pageCss(kind: PageKind): Promise<string> {
  let css = made.get(kind);
  if (!css) made.set(kind, (css = make(kind)));
  return css;
}
