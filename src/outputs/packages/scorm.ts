import { xml } from './xml';

/** A page to be packed for learning systems that speak SCORM. */
export interface ScormPage {
  /** An XML name, stable: a second import must replace, not double. */
  readonly id: string;
  readonly title: string;
  /** A whole page that needs nothing but itself. */
  readonly html: string | Uint8Array;
}

/** SCORM allows titles of 200 characters. */
const longestTitle = 200;

/**
 * The files of a SCORM 1.2 package of one page: the manifest of ADL's Content Aggregation Model 1.2, and the page as its
 * only shareable content object.
 */
export function scormFiles({ id, title, html }: ScormPage): Map<string, string | Uint8Array> {
  const own = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
  const adl = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';
  const name = title.slice(0, longestTitle);
  const manifest = xml({
    manifest: {
      '@xmlns': own,
      '@identifier': id,
      '@version': '1.2',
      '@xmlns:adlcp': adl,
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': `${own} imscp_rootv1p1p2.xsd ${adl} adlcp_rootv1p2.xsd`,
      metadata: { schema: 'ADL SCORM', schemaversion: '1.2' },
      organizations: {
        '@default': `${id}-order`,
        organization: {
          '@identifier': `${id}-order`,
          title: name,
          item: { '@identifier': `${id}-read`, '@identifierref': `${id}-page`, title: name },
        },
      },
      resources: {
        resource: {
          '@identifier': `${id}-page`,
          '@type': 'webcontent',
          '@adlcp:scormtype': 'sco',
          '@href': 'index.html',
          file: { '@href': 'index.html' },
        },
      },
    },
  });
  return new Map<string, string | Uint8Array>([
    ['imsmanifest.xml', manifest],
    ['index.html', html],
  ]);
}
