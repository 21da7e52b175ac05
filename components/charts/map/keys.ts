/** What a key does to the map. True when it was meant for it. */
export interface KeyActions {
  pan: (dx: number, dy: number) => void;
  zoomBy: (factor: number) => void;
  fit: () => void;
  /** To whoever stands that way. */
  walk: (key: string) => void;
  /** To the next or the one before among those tied to whom the keys began with. */
  along: (step: 1 | -1) => void;
  home: () => void;
  choose: () => void;
  choosePair: () => void;
  clear: () => void;
  pin: () => void;
  fold: () => void;
}

const stepPx = 70;
const pans: Record<string, readonly [number, number]> = {
  ArrowLeft: [stepPx, 0],
  ArrowRight: [-stepPx, 0],
  ArrowUp: [0, stepPx],
  ArrowDown: [0, -stepPx],
};

export const keysHelp =
  "Arrow keys move the map, plus and minus zoom, 0 shows all. Home goes to whoever is most central; Shift and an arrow walk to whoever stands that way; N and Shift N go round the ties of that person. Enter selects, Shift Enter selects the pair, P pins, F folds a community, Escape clears.";

export function pressKey(event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">, actions: KeyActions): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const pan = pans[event.key];
  if (pan) {
    if (event.shiftKey) actions.walk(event.key);
    else actions.pan(pan[0], pan[1]);
    return true;
  }
  const others: Record<string, () => void> = {
    "+": () => actions.zoomBy(1.3),
    "=": () => actions.zoomBy(1.3),
    "-": () => actions.zoomBy(1 / 1.3),
    _: () => actions.zoomBy(1 / 1.3),
    "0": actions.fit,
    Home: actions.home,
    Enter: event.shiftKey ? actions.choosePair : actions.choose,
    Escape: actions.clear,
    n: () => actions.along(1),
    N: () => actions.along(-1),
    p: actions.pin,
    P: actions.pin,
    f: actions.fold,
    F: actions.fold,
  };
  const action = others[event.key];
  action?.();
  return action !== undefined;
}
