import { embedded, framePath, type Embeddable, type Wish } from '../embed/embedded';
import { heights, type EmbedMode } from '../embed/mode';
import { snippets } from '../embed/snippet';
import { readOptions } from '../embed/options';

/** The form of the page `/embed/`: what is chosen becomes a preview and code to copy. */
function startBuilder(form: HTMLElement): void {
  const things = JSON.parse(document.getElementById('things')?.textContent ?? '[]') as Embeddable[];
  const { site = '', base = '' } = form.dataset;
  const preview = document.querySelector<HTMLIFrameElement>('.preview iframe');
  const picture = document.querySelector<HTMLImageElement>('.preview img');
  const madeFor = document.querySelector('.made-for');
  const starts = form.querySelector<HTMLElement>('.starts');
  const height = form.querySelector<HTMLInputElement>('#height');
  const oneStep = form.querySelector<HTMLInputElement>('[value="step"]');
  if (!preview || !picture || !height || !oneStep) return;
  /** What is chosen under a name: the value of a field, or of the one in a group that is on. */
  const word = (name: string): string => {
    const fields = [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
    return (fields.find((field) => field.type !== 'radio' || field.checked) ?? fields[0])?.value ?? '';
  };
  const below = (path: string): string => path.slice(1);

  /** Whether anybody looks at the preview or has chosen something: a whole chapter loads in it. */
  let wanted = !('IntersectionObserver' in window);

  const write = (): void => {
    const [chapter, step] = word('what').split('/');
    const what = things.find((thing) => thing.chapter === chapter && thing.step === step);
    if (!what) return;
    oneStep.disabled = !what.step;
    if (oneStep.disabled && oneStep.checked)
      form.querySelector<HTMLInputElement>('[value="scroll"]')!.checked = true;
    const mode = word('mode') as EmbedMode;
    const still = mode === 'still';
    if (starts) starts.hidden = !what.step;
    const asked = new URLSearchParams(['theme', 'language', 'motion'].map((name) => [name, word(name)]));
    const { theme, language, motion } = readOptions(asked.toString());
    const wish: Wish = {
      mode: still ? 'scroll' : mode,
      options: { theme, language, motion },
      height: Math.min(2000, Math.max(200, Math.round(Number(height.value)) || heights.scroll)),
    };
    const frame = embedded(what, wish, (path) => site + below(path));
    const texts = new Map(snippets(frame, still).map(({ id, text }) => [id as string, text]));
    for (const box of document.querySelectorAll<HTMLElement>('[data-snippet]')) {
      const text = texts.get(box.dataset['snippet'] ?? '');
      box.hidden = text === undefined;
      if (text !== undefined) box.querySelector('pre')!.textContent = text;
    }
    if (madeFor) madeFor.textContent = what.title;
    preview.hidden = still;
    picture.hidden = !still;
    if (still) {
      picture.src = base + what.still.file.slice(site.length);
      picture.alt = what.still.alt;
      return;
    }
    const address = new URL(base + below(framePath(what, wish)), location.href).href;
    if (wanted && preview.src !== address) preview.src = address;
    preview.title = what.label;
    preview.height = String(wish.height);
    preview.style.inlineSize = word('width');
  };

  form.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    // Each mode has a height that suits it; a height typed after that stays.
    if (name === 'mode' && value !== 'still') height.value = String(heights[value as keyof typeof heights]);
    wanted = true;
    write();
  });
  form.hidden = false;
  write();
  if (wanted) return;
  const sight = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    wanted = true;
    sight.disconnect();
    write();
  });
  sight.observe(preview.parentElement ?? preview);
}

const form = document.querySelector<HTMLElement>('.wish');
if (form) startBuilder(form);
