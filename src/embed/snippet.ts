import type { Embedded } from './embedded';

/** Text for an attribute or between tags. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const link = ({ page, title }: Embedded): string => `<a href="${escaped(page)}">${escaped(title)}</a>`;
const credit = (embedded: Embedded): string =>
  `${link(embedded)} (${escaped(embedded.site)}, ${embedded.licence})`;

/** For a website: a figure with the frame, and a credit that stays where frames are taken out. */
function websiteHtml(embedded: Embedded): string {
  const { frame, height, label } = embedded;
  return `<figure style="margin:0">
  <iframe src="${escaped(frame)}" width="100%" height="${height}" style="width:100%;height:${height}px;border:0" title="${escaped(label)}" loading="lazy"></iframe>
  <figcaption>${credit(embedded)}</figcaption>
</figure>`;
}

/** For a learning system: attributes only, because editors take style, script and much else away. */
function learningHtml(embedded: Embedded): string {
  const { frame, height, label } = embedded;
  return `<p><iframe src="${escaped(frame)}" width="100%" height="${height}" title="${escaped(label)}"></iframe></p>
<p>${credit(embedded)}</p>`;
}

/** For sites that may run our script: the frame takes the height of what it holds. */
function elementHtml(embedded: Embedded): string {
  const { script, attributes } = embedded.element;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<script src="${escaped(script)}" defer></script>
<idlib-chapter${written.join('')}>${link(embedded)}</idlib-chapter>`;
}

/** A still picture with its text equivalent, no wider than its column: for newsletters, and where frames are not allowed. */
export function imageHtml(embedded: Embedded): string {
  const { page, still } = embedded;
  return `<figure style="margin:0">
  <a href="${escaped(page)}"><img src="${escaped(still.file)}" width="${still.width}" height="${still.height}" alt="${escaped(still.alt)}" style="max-width:100%;height:auto"></a>
  <figcaption>${credit(embedded)}</figcaption>
</figure>`;
}

const inBrackets = (text: string): string => text.replace(/[[\]\\*_`]/g, '\\$&');

/** The same still picture in Markdown. */
export function markdown(embedded: Embedded): string {
  const { page, still, title, site, licence } = embedded;
  return `[![${inBrackets(still.alt)}](${still.file})](${page})

[${inBrackets(title)}](${page}) (${inBrackets(site)}, ${licence})`;
}

/** A frame's `<iframe>` and before it the link that stays: oEmbed consumers keep these two, in this order. */
export function oembedHtml(embedded: Embedded, width: number): string {
  const { frame, height, label } = embedded;
  return `<blockquote>${link(embedded)}</blockquote><iframe src="${escaped(frame)}" width="${width}" height="${height}" frameborder="0" title="${escaped(label)}"></iframe>`;
}

/** A snippet with its name in the page. */
export interface Snippet {
  readonly id: 'website' | 'learning' | 'wordpress' | 'element' | 'markdown' | 'image';
  readonly text: string;
}

/** All ways to take in what is shown. A still picture has no frame, so some of them say nothing of it. */
export function snippets(embedded: Embedded, still: boolean): Snippet[] {
  const pictures: Snippet[] = [
    { id: 'image', text: imageHtml(embedded) },
    { id: 'markdown', text: markdown(embedded) },
  ];
  if (still) return pictures;
  return [
    { id: 'website', text: websiteHtml(embedded) },
    { id: 'learning', text: learningHtml(embedded) },
    { id: 'wordpress', text: embedded.page },
    { id: 'element', text: elementHtml(embedded) },
    ...pictures,
  ];
}
