/** Address of the oEmbed file of a chapter or step, from the site's own root. */
export function oembedPath({
  chapter,
  step,
}: {
  readonly chapter: string;
  readonly step?: string | undefined;
}): string {
  return `/oembed/${chapter}${step === undefined ? '' : `/${step}`}.json`;
}
