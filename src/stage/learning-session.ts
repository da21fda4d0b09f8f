/** The calls of SCORM 1.2 (ADL, Run-Time Environment 1.2) that we make. All values are strings. */
export interface LearningApi {
  LMSInitialize(empty: ''): string | boolean;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string | boolean;
  LMSCommit(empty: ''): string | boolean;
  LMSFinish(empty: ''): string | boolean;
}

interface Frame {
  readonly API?: LearningApi;
  readonly parent: unknown;
  readonly opener?: unknown;
}

/** How many windows up the API may stand. */
const levels = 7;

/** Looks for `API` in a window and up to seven of its parents. A window of another site hides its own and is passed by. */
function climb(from: Frame): LearningApi | undefined {
  let at = from;
  for (let level = 0; level <= levels; level += 1) {
    try {
      if (at.API) return at.API;
    } catch {
      // Of another origin.
    }
    if (!at.parent || at.parent === at) return undefined;
    at = at.parent as Frame;
  }
  return undefined;
}

/** The learning system's API: in this window, its parents, or the window that opened it. Undefined without one. */
export function findApi(from: unknown): LearningApi | undefined {
  const own = from as Frame;
  try {
    return climb(own) ?? (own.opener ? climb(own.opener as Frame) : undefined);
  } catch {
    return undefined;
  }
}

/** A span as SCORM 1.2 writes it: `HHHH:MM:SS`. */
export function timespan(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** One reader's visit, as the learning system keeps it. Nothing that it answers or fails to answer stops the page. */
export class LearningSession {
  /** Step id at which the reader left last time; '' at the first visit. */
  readonly bookmark: string;
  readonly #api: LearningApi;
  readonly #began: number;
  /** Chapters read to their last step. */
  readonly #read: Set<string>;
  #complete: boolean;
  #ended = false;

  private constructor(api: LearningApi, now: number) {
    this.#api = api;
    this.#began = now;
    this.bookmark = api.LMSGetValue('cmi.core.lesson_location');
    this.#read = new Set(api.LMSGetValue('cmi.suspend_data').split(' ').filter(Boolean));
    const status = api.LMSGetValue('cmi.core.lesson_status');
    this.#complete = status === 'completed' || status === 'passed';
    if (!this.#complete) this.#set('cmi.core.lesson_status', 'incomplete');
    this.#set('cmi.core.exit', 'suspend');
    api.LMSCommit('');
  }

  /** Begins a visit; undefined if the system refuses. @param now ms */
  static begin(api: LearningApi, now: number): LearningSession | undefined {
    try {
      return String(api.LMSInitialize('')) === 'true' ? new LearningSession(api, now) : undefined;
    } catch {
      return undefined;
    }
  }

  #set(name: string, value: string): void {
    this.#api.LMSSetValue(name, value);
  }

  #safely(run: () => void): void {
    if (this.#ended) return;
    try {
      run();
    } catch {
      // A system that fails keeps no record; the reader reads on.
    }
  }

  /** Keeps a step as the bookmark. */
  reach(step: string): void {
    this.#safely(() => {
      this.#set('cmi.core.lesson_location', step);
      this.#api.LMSCommit('');
    });
  }

  /** Counts a chapter as read; with the last of them the whole is completed. @param of how many there are */
  finish(chapter: string, of: number): void {
    this.#safely(() => {
      this.#read.add(chapter);
      this.#set('cmi.suspend_data', [...this.#read].join(' '));
      if (this.#read.size >= of && !this.#complete) {
        this.#complete = true;
        this.#set('cmi.core.lesson_status', 'completed');
      }
      this.#api.LMSCommit('');
    });
  }

  /** Ends the visit, once. @param now ms */
  end(now: number): void {
    this.#safely(() => {
      this.#set('cmi.core.session_time', timespan(now - this.#began));
      this.#api.LMSCommit('');
      this.#api.LMSFinish('');
    });
    this.#ended = true;
  }
}
