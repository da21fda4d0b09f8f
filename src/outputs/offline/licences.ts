import { fontLicences } from '../../type/licence';
import { absolute, AUTHOR, LICENCES, SITE_NAME } from '../../site';
import { noticesOf, SHIPPED } from '../shipped';

const rule = `\r\n${'-'.repeat(80)}\r\n`;

/** What applies to what in files that are taken along, in plain text, with the licence texts that must go with them. */
export function licencesText(): string {
  const { content, places, code } = LICENCES;
  const own = [
    `${SITE_NAME}: licences`,
    '',
    'Made by this project',
    `  Text, pictures, lessons, handouts, data   ${content.name}   ${content.url}`,
    `  Names and positions of places             ${places.name}   ${places.url}`,
    `  Scripts inside the HTML files             ${code.name}   ${code.url}`,
    `Name "${AUTHOR}", link to ${absolute('/')}, and say what you changed.`,
    'Short quotations belong to those who are quoted.',
    '',
    'Made by others, and part of these files',
    ...SHIPPED.map(({ what, by, licence, note }) => `  ${what} (${note}): ${by}; ${licence}`),
    'Borders are modified; their depiction implies no endorsement.',
    '',
    `More: ${absolute('/about/')} and ${absolute('/methods/')}`,
  ];
  const notices = noticesOf(SHIPPED).map(({ name, text }) => `${name}\n\n${text}`);
  return [own.join('\n'), ...notices, fontLicences()]
    .map((part) => `${part.trim().replace(/\r?\n/g, '\r\n')}\r\n`)
    .join(rule);
}
