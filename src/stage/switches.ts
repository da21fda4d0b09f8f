/** A remembered choice of the reader. Storage may be denied (sandboxed frames): then it lasts for this page only. */
function remembered(name: string): { get: () => string | null; set: (value: string) => void } {
  return {
    get: () => {
      try {
        return localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    set: (value) => {
      try {
        localStorage.setItem(name, value);
      } catch {
        // Denied: the choice holds until the page is left.
      }
    },
  };
}

/** Said on the document when a button was pressed: the whole story in one file has a set of them in each chapter. */
const pressed = 'idlib-switch';

/**
 * A real button that is on or off, together with all others of its name. Hidden in the HTML because it does nothing
 * without this script.
 * @param name under which the choice is remembered; undefined if it is not, as in other sites' frames
 * @param initial what the reader's system asks for; a remembered choice wins over it
 */
export function toggle(
  button: HTMLButtonElement | null,
  name: string | undefined,
  initial: boolean,
  apply: (on: boolean) => void,
): void {
  const memory = name === undefined ? undefined : remembered(name);
  let on = (memory?.get() ?? (initial ? '1' : '0')) === '1';
  const show = (): void => {
    button?.setAttribute('aria-pressed', String(on));
    apply(on);
  };
  show();
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    on = !on;
    memory?.set(on ? '1' : '0');
    show();
    document.dispatchEvent(new CustomEvent(pressed, { detail: { name, on } }));
  });
  if (name === undefined) return;
  document.addEventListener(pressed, (event) => {
    const said = (event as CustomEvent<{ name: string; on: boolean }>).detail;
    if (said.name !== name || said.on === on) return;
    on = said.on;
    show();
  });
}
