/** The build's own pictures of a chapter, by scene and format. The browser shows them; it never draws. */
export interface Pictures {
  /** A fresh copy of a step's picture in the format in force, or the nearest that has arrived. */
  readonly copy: (index: number, wide: boolean) => HTMLElement | undefined;
  /** Asks for the wide pictures once; calls back when they are there. Silent on failure: the tall ones stay. */
  readonly fetchWide: (then: () => void) => void;
}

/** A wide picture of its own, from its group in a file or in the page: `<g data-scene="…" data-view="…">…</g>`. */
function pictureFrom(group: Element): HTMLElement {
  const picture = document.createElement('div');
  picture.className = `picture wide ${group.getAttribute('class') ?? ''}`.trim();
  for (const { name, value } of group.attributes)
    if (name.startsWith('data-')) picture.setAttribute(name, value);
  for (const child of group.children) picture.append(document.importNode(child, true));
  return picture;
}

/**
 * Pictures of the steps: `tall` from each step's own figure; `wide` from the one file that the stage's `data-wide` names
 * or, in pages that stand by themselves, from the chapter's own `<svg class="wide-pictures" hidden>`.
 */
export function picturesOf(steps: readonly HTMLElement[], stage: HTMLElement): Pictures {
  const own = steps.map((step) => step.querySelector<HTMLElement>('.picture'));
  const first = stage.querySelector<HTMLElement>('.picture.wide');
  const wide = new Map<string, HTMLElement>();
  if (first?.dataset['scene']) wide.set(first.dataset['scene'], first.cloneNode(true) as HTMLElement);
  const keep = (groups: Iterable<Element>): void => {
    for (const group of groups) wide.set(group.getAttribute('data-scene') ?? '', pictureFrom(group));
  };
  let asked = false;

  return {
    copy(index, isWide) {
      const tall = own[index];
      const scene = tall?.dataset['scene'];
      const picture = (isWide && scene !== undefined && wide.get(scene)) || tall;
      return picture?.cloneNode(true) as HTMLElement | undefined;
    },
    fetchWide(then) {
      if (asked) return;
      asked = true;
      const address = stage.dataset['wide'];
      if (!address) {
        const inline = stage.closest('[data-chapter]')?.querySelectorAll('.wide-pictures > [data-scene]');
        if (!inline?.length) return;
        keep(inline);
        then();
        return;
      }
      // A document request, not fetch and parse: no HTML string is ever made, so Trusted Types have nothing to object to.
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.responseType = 'document';
      request.overrideMimeType('text/xml');
      request.onload = () => {
        keep(request.responseXML?.querySelectorAll('[data-scene]') ?? []);
        then();
      };
      request.send();
    },
  };
}
