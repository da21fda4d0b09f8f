const undoings: (() => void)[] = [];
let failed = false;
/** How many of our functions are running inside one another. */
let depth = 0;

/** Says how to give a part of the page back as the build wrote it, should anything throw. */
export function onFailure(undo: () => void): void {
  undoings.push(undo);
}

/** Reports an error as uncaught, without stopping anything. */
function report(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

/**
 * Makes a function safe to hand to the browser: should it throw, now or at any later call, everything started is undone
 * at once and no function made so runs again. A page that is half alive would hide pictures; one that is as the build
 * wrote it hides nothing. The error is still reported. Called by another such function, it lets the outermost stop.
 */
export function safely<Given extends unknown[]>(run: (...given: Given) => void): (...given: Given) => void {
  return (...given) => {
    if (failed) return;
    depth += 1;
    try {
      run(...given);
    } catch (error) {
      if (depth > 1) throw error;
      failed = true;
      report(error);
      for (const undo of undoings) {
        try {
          undo();
        } catch (another) {
          report(another);
        }
      }
    } finally {
      depth -= 1;
    }
  };
}
