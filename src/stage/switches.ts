/** A remembered choice of the reader. Storage may be denied (sandboxed frames): then it lasts for this page only. */
export function remembered(name: string): { get: () => string | null; set: (value: string) => void } {
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

/**
 * A real button that is on or off. Hidden in the HTML because it does nothing without this script.
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
  });
}
