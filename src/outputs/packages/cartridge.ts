import { LANGUAGES, LICENCES } from '../../site';
import { xml, type Content } from './xml';

/** One thing in a cartridge. Its id is an XML name, and stable: a second import must replace, not double. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly is:
    | { readonly kind: 'link'; readonly url: string }
    /** A web page inside the cartridge; a `plan` is for teachers. */
    | {
        readonly kind: 'page';
        readonly file: string;
        readonly html: string | Uint8Array;
        readonly plan?: boolean;
      }
    | { readonly kind: 'topic'; readonly html: string }
    /** QTI 1.2. */
    | { readonly kind: 'check'; readonly qti: string };
}

/** What goes into a cartridge, in the order in which a class meets it. */
export interface Cartridge {
  /** An XML name. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly parts: readonly Part[] }[];
}

/** 1.1 is what all learning systems read; 1.3 with web links alone is "thin". */
export type CartridgeVersion = '1.1' | '1.3';

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';
const ims = 'http://www.imsglobal.org';

/** Names that differ between the versions (IMS Common Cartridge 1.1 and 1.3, manifest and resource types). */
const names = {
  '1.1': { cc: 'imsccv1p1', ccProfile: 'ccv1p1', suffix: 'v1p1', number: '1.1.0' },
  '1.3': { cc: 'imsccv1p3', ccProfile: 'ccv1p3', suffix: 'v1p3', number: '1.3.0' },
} as const;

const lom = (version: CartridgeVersion): string =>
  `http://ltsc.ieee.org/xsd/${names[version].cc}/LOM/manifest`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A part's type in the manifest, and its file. */
function resourceOf(
  part: Part,
  version: CartridgeVersion,
): { type: string; file: string; text: string | Uint8Array } {
  const { cc, ccProfile, suffix } = names[version];
  const document = (root: string, kind: string, content: Content): string =>
    xml({
      [root]: {
        '@xmlns': `${ims}/xsd/${cc}/${kind}_${suffix}`,
        '@xmlns:xsi': xsi,
        '@xsi:schemaLocation': `${ims}/xsd/${cc}/${kind}_${suffix} ${ims}/profile/cc/${ccProfile}/${ccProfile}_${kind}_${suffix}.xsd`,
        ...(content as object),
      },
    });
  const { is } = part;
  const title = oneLine(part.title);
  switch (is.kind) {
    case 'link':
      return {
        type: `imswl_xml${suffix}`,
        file: `${part.id}.xml`,
        text: document('webLink', 'imswl', { title, url: { '@href': is.url, '@target': '_iframe' } }),
      };
    case 'topic':
      return {
        type: `imsdt_xml${suffix}`,
        file: `${part.id}.xml`,
        text: document('topic', 'imsdt', { title, text: { '@texttype': 'text/html', '#': is.html } }),
      };
    case 'check':
      return {
        type: `imsqti_xmlv1p2/imscc_xml${suffix}/assessment`,
        file: `${part.id}/assessment.xml`,
        text: is.qti,
      };
    case 'page':
      return { type: 'webcontent', file: is.file, text: is.html };
  }
}

/** The one `<resource>` of a part. Only pages name their own file: the profile forbids `href` on the others. */
function resource(part: Part, version: CartridgeVersion): Content {
  const { type, file } = resourceOf(part, version);
  return {
    '@identifier': `${part.id}-file`,
    '@type': type,
    ...(part.is.kind === 'page' ? { '@href': file } : {}),
    ...(part.is.kind === 'page' && part.is.plan ? { '@intendeduse': 'lessonplan' } : {}),
    file: { '@href': file },
  };
}

/** Whether a cartridge can be "thin": that profile knows web links only. */
const isThin = (cartridge: Cartridge): boolean =>
  cartridge.parts.every(({ parts }) => parts.every(({ is }) => is.kind === 'link'));

/**
 * The files of a cartridge by name: `imsmanifest.xml` at the top, and one for each part. Structure after the schemas
 * `ccv1p1_imscp_v1p2_v1p0.xsd` and `ccv1p3_imscp_v1p2_v1p0.xsd`.
 */
export function cartridgeFiles(
  cartridge: Cartridge,
  version: CartridgeVersion,
): Map<string, string | Uint8Array> {
  const { cc, ccProfile, number } = names[version];
  const own = `${ims}/xsd/${cc}/imscp_v1p1`;
  const said = (text: string): Content => ({
    'lomm:string': { '@language': LANGUAGES[0].tag, '#': oneLine(text) },
  });
  const all = cartridge.parts.flatMap(({ parts }) => parts);
  const manifest = xml({
    manifest: {
      '@xmlns': own,
      '@identifier': cartridge.id,
      '@xmlns:lomm': lom(version),
      '@xmlns:xsi': xsi,
      '@xsi:schemaLocation': `${own} ${ims}/profile/cc/${ccProfile}/${ccProfile}_imscp_v1p2_v1p0.xsd ${lom(version)} ${ims}/profile/cc/${ccProfile}/LOM/${ccProfile}_lommanifest_v1p0.xsd`,
      metadata: {
        schema: version === '1.3' && isThin(cartridge) ? 'IMS Thin Common Cartridge' : 'IMS Common Cartridge',
        schemaversion: number,
        'lomm:lom': {
          'lomm:general': {
            'lomm:title': said(cartridge.title),
            'lomm:description': said(cartridge.description),
          },
          'lomm:rights': { 'lomm:description': said(`${LICENCES.content.name}, ${LICENCES.content.url}`) },
        },
      },
      organizations: {
        organization: {
          '@identifier': `${cartridge.id}-order`,
          '@structure': 'rooted-hierarchy',
          item: {
            '@identifier': 'root',
            item: cartridge.parts.map((group) => ({
              '@identifier': group.id,
              title: oneLine(group.title),
              item: group.parts.map((part) => ({
                '@identifier': part.id,
                '@identifierref': `${part.id}-file`,
                title: oneLine(part.title),
              })),
            })),
          },
        },
      },
      resources: { resource: all.map((part) => resource(part, version)) },
    },
  });
  const files = new Map<string, string | Uint8Array>([['imsmanifest.xml', manifest]]);
  for (const part of all) {
    const { file, text } = resourceOf(part, version);
    if (files.has(file)) throw new RangeError(`two parts of ${cartridge.id} are called ${file}`);
    files.set(file, text);
  }
  return files;
}
