/** Gives the focus in the next frame: what is to take it may only stand there then. */
export const focusSoon = (find: () => HTMLElement | null | undefined, options?: FocusOptions): void =>
  void requestAnimationFrame(() => find()?.focus(options));
