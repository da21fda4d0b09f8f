import { embedPath, heights, type FrameMode } from '../embed/mode';
import { queryOf, readOptions } from '../embed/options';

/**
 * `<idlib-chapter chapter="…" mode="scroll|steps|full" step="…" theme="…" language="…" motion="…" height="…">`, for sites
 * that load this file: a frame that takes the height of what it holds. What stands inside the element, a link, is shown
 * until the frame has answered, and stays where it never does.
 */
const script = document.currentScript as HTMLScriptElement | null;
const home = new URL('./', script?.src || location.href);
/** No embed of ours is higher, px. */
const highest = 60_000;
const isId = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text);

class IdlibChapter extends HTMLElement {
  #frame: HTMLIFrameElement | undefined;

  connectedCallback(): void {
    const asked = (name: string): string => this.getAttribute(name) ?? '';
    const chapter = asked('chapter');
    const step = asked('step');
    if (this.#frame || !isId(chapter)) return;
    const wanted = asked('mode');
    const mode: FrameMode =
      wanted === 'steps' || wanted === 'full' || wanted === 'scroll'
        ? wanted
        : isId(step)
          ? 'step'
          : 'scroll';
    const options = new URLSearchParams(
      ['theme', 'language', 'motion', ...(mode === 'step' ? [] : ['step'])].map((name) => [
        name,
        asked(name),
      ]),
    );
    const path = embedPath(chapter, mode, step).slice('/embed/'.length);
    const frame = document.createElement('iframe');
    frame.loading = 'lazy';
    frame.title = this.title || `${this.textContent.trim() || chapter}: pictures and text`;
    frame.style.cssText = 'display:block;width:100%;border:0';
    frame.style.height = `${Number.parseInt(asked('height'), 10) || heights[mode]}px`;
    frame.src = new URL(path + queryOf(readOptions(options.toString())), home).href;
    this.#frame = frame;
    this.style.display = 'block';
    this.append(frame);
    addEventListener('message', this.#hear);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#frame?.remove();
    this.#frame = undefined;
  }

  /** Only this element's own frame is heard, and only while it shows our site. */
  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || origin !== home.origin) return;
    if (data?.type !== 'idlib:ready' && data?.type !== 'idlib:height') return;
    for (const child of this.children) if (child !== frame) (child as HTMLElement).hidden = true;
    const { height } = data as { height?: unknown };
    if (Number.isInteger(height) && (height as number) > 0 && (height as number) <= highest)
      frame.style.height = `${height as number}px`;
  };
}

if (!customElements.get('idlib-chapter')) customElements.define('idlib-chapter', IdlibChapter);
