/** A value with what it was before, and what was taken back. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** What the last change was of: changes of one thing in a row are one step. */
  last: string | null;
}

const kept = 200;

export const beginHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], last: null });

/** `of`: what is changed ("title"); null for a change that is a step of its own. */
export const changeHistory = <T>(history: History<T>, of: string | null, next: T): History<T> => {
  if (next === history.present) return history;
  const goesOn = of !== null && of === history.last;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-kept);
  return { past, present: next, future: [], last: of };
};

/** Whoever looks away has finished a step. */
export const sealHistory = <T>(history: History<T>): History<T> => (history.last === null ? history : { ...history, last: null });

export const undoHistory = <T>({ past, present, future, last }: History<T>): History<T> => {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, last };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], last: null };
};

export const redoHistory = <T>({ past, present, future, last }: History<T>): History<T> => {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future, last };
  return { past: [...past, present], present: next, future: rest, last: null };
};
