import { flight, transformFor, type View } from './flight';
import { safely } from './safely';

/** Shortest and longest camera move, ms. */
const shortest = 500;
const longest = 900;
/** How long labels and notes take to fade, ms. */
const fade = 200;
/** How long after its time a move may still wait for its last frame, ms: a starved browser draws none for seconds. */
const patience = 2000;
/** How long after such a move pictures change without one, ms: two layers cost a browser several times what one does. */
const rest = 20_000;
/** Points of the camera's path handed to the compositor. */
const points = 12;

/** The camera a picture was drawn for; undefined for timelines and tables. */
export function viewOf(picture: HTMLElement): View | undefined {
  const [cx, cy, width, height] = (picture.dataset['view'] ?? '').split(' ').map(Number);
  return cx !== undefined && cy !== undefined && width && height ? { cx, cy, width, height } : undefined;
}

interface Layer {
  readonly box: HTMLElement;
  readonly view: View | undefined;
}

/** The sticky element that shows one picture at rest. */
export interface Stage {
  /** Shows a picture: at once, or by moving the camera to it. Ends with exactly this picture in the stage, and nothing else. */
  readonly show: (picture: HTMLElement, move: boolean) => void;
}

/** Takes over an element as the stage. Whatever it held is replaced by the first picture shown. */
export function stageIn(element: HTMLElement): Stage {
  let current: Layer | undefined;
  let leaving: Layer[] = [];
  let running: Animation[] = [];
  /** Ends a move whose animations never say that they have. */
  let late: ReturnType<typeof setTimeout> | undefined;
  /** Until when no move is asked of a browser that could not draw the last one, ms since the page's beginning. */
  let resting = 0;
  /** Where the camera is while it moves. */
  let seen: (() => View | undefined) | undefined;

  const settle = (): void => {
    clearTimeout(late);
    for (const animation of running) animation.cancel();
    running = [];
    for (const { box } of leaving) box.remove();
    leaving = [];
    seen = undefined;
    delete element.dataset['moving'];
  };

  const enter = (picture: HTMLElement): Layer => {
    const box = document.createElement('div');
    box.className = picture.classList.contains('map') ? 'layer map' : 'layer';
    box.append(picture);
    element.append(box);
    return { box, view: viewOf(picture) };
  };

  const animate = (
    layer: Layer,
    selector: string,
    frames: Keyframe[],
    options: KeyframeAnimationOptions,
  ): void => {
    const target = selector ? layer.box.querySelector(selector) : layer.box;
    if (target) running.push(target.animate(frames, { fill: 'both', ...options }));
  };

  const move = (from: Layer, to: Layer, start: View | undefined): void => {
    element.dataset['moving'] = '';
    let duration = shortest;
    if (start && to.view) {
      const path = flight(start, to.view);
      duration = Math.min(longest, Math.max(shortest, 350 + path.length * 220));
      const began = performance.now();
      const eased = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);
      seen = () => path.at(eased(Math.min(1, (performance.now() - began) / duration)));
      const views = Array.from({ length: points + 1 }, (_, i) => path.at(eased(i / points)));
      for (const layer of [from, to]) {
        const own = layer.view;
        if (own)
          animate(
            layer,
            '.world',
            views.map((view) => ({ transform: transformFor(own, view) })),
            { duration },
          );
      }
    }
    animate(from, '.pins', [{ opacity: 1 }, { opacity: 0 }], { duration: fade });
    animate(to, '', [{ opacity: 0 }, { opacity: 1 }], {
      duration: duration * 0.5,
      delay: start && to.view ? duration * 0.25 : 0,
      easing: 'ease-in-out',
    });
    const delay = start && to.view ? duration : duration * 0.5;
    const last = to.box
      .querySelector('.pins')
      ?.animate([{ opacity: 0 }, { opacity: 1 }], { duration: fade, delay, fill: 'both' });
    if (!last) return settle();
    running.push(last);
    last.onfinish = safely(settle);
    late = setTimeout(
      safely(() => {
        resting = performance.now() + rest;
        settle();
      }),
      delay + fade + patience,
    );
  };

  return {
    show(picture, moving) {
      const here = seen?.() ?? current?.view;
      const before = current;
      settle();
      const arriving = enter(picture);
      current = arriving;
      const playable =
        moving &&
        before &&
        performance.now() >= resting &&
        typeof Element.prototype.animate === 'function' &&
        document.visibilityState === 'visible';
      if (playable) {
        leaving = [before];
        move(before, arriving, here);
      }
      for (const child of [...element.children])
        if (child !== arriving.box && (!playable || child !== before.box)) child.remove();
    },
  };
}
