/** What WordPress keeps of an answer by a provider that it does not know: elements, each with its attributes. */
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** Takes every element and attribute out that is not kept; their text stays. */
function sanitized(html: string): string {
  return html.replace(/<(\/?)([a-z0-9-]+)([^>]*)>/gi, (_tag, close: string, name: string, rest: string) => {
    const attributes = kept[name.toLowerCase()];
    if (!attributes) return '';
    if (close) return `</${name}>`;
    const own = [...rest.matchAll(/([a-z-]+)\s*=\s*("[^"]*"|'[^']*')/gi)].filter(([, attribute]) =>
      attributes.includes(attribute!.toLowerCase()),
    );
    return `<${name}${own.map(([, attribute, value]) => ` ${attribute}=${value}`).join('')}>`;
  });
}

/**
 * What WordPress makes of an oEmbed answer's HTML (`wp_filter_oembed_result`, since 4.4): the leading quotation and one
 * frame, sandboxed, named by a secret in its fragment, and hidden until it answers if there is a quotation to show.
 * @returns undefined if there is no frame, in which case WordPress shows a plain link
 */
export function wordpressResult(html: string, secret: string): string | undefined {
  const clean = sanitized(html);
  const found = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(clean);
  if (!found?.[2]) return undefined;
  const [, quotation = '', frame] = found;
  const named = frame
    .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
    .replace(
      '<iframe',
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${quotation && ' style="position: absolute; visibility: hidden;"'}`,
    );
  return (
    quotation.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
    named
  );
}

/** The part of WordPress' own script that hears frames, for a host page. */
export const wordpressScript = `
addEventListener('message', ({ source, data }) => {
  if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quotation of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]'))
    quotation.style.display = 'none';
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (source !== frame.contentWindow) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
  }
});
addEventListener('load', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
});`;
