const marks = document.documentElement.classList;

/**
 * Whether what lies far below is laid out later (`scrolly-deferred.css`): the reader began at the top, and nothing has
 * asked for true heights yet.
 */
export const isDeferred = (): boolean => marks.contains('deferred');

/** Who goes to a place in the page needs the true heights of all that lies before it: until then they are guesses. */
export const layOutNow = (): void => marks.remove('deferred');

/**
 * Runs a part of the start: in a task of its own for who begins at the top, so that the browser shows the page before it;
 * at once for who comes to a step, and must not see the page in between.
 */
export function startPart(part: () => void): void {
  if (isDeferred()) setTimeout(part);
  else part();
}
