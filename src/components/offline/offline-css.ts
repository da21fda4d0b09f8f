import { embeddedFontCss } from '../../outputs/offline/embedded-fonts';
import { SITE_NAME } from '../../site';
import { cssWithFonts } from '../../styles/page-css';
import type { OfflinePage } from './offline-document';

/**
 * The style sheet of a page that is read from disk, with fonts in it for all that is said there.
 * @param said in it; the document's own words are set in letters that every body uses too, but for a few signs
 */
export const offlineCss = async (
  { kind, version }: Pick<OfflinePage, 'kind' | 'version'>,
  said: string,
): Promise<string> =>
  cssWithFonts(
    kind === 'scroll' ? 'offline' : 'offline-lesson',
    await embeddedFontCss(`${said} ${SITE_NAME}${version} ©&`),
  );
