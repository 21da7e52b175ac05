/** Ids by label, least first; of equal labels any. The same id may wait with several labels. */
export interface LabelHeap {
  readonly size: number;
  /** Label of the next; infinite when there is none. */
  peek(): number;
  push(id: string, label: number): void;
  pop(): string | undefined;
  /** The first entries as they lie: the least, and then about the next. */
  first(count: number): readonly string[];
}

export const createLabelHeap = (): LabelHeap => {
  const labels: number[] = [];
  const ids: string[] = [];
  const put = (at: number, label: number, id: string): void => {
    labels[at] = label;
    ids[at] = id;
  };
  const labelAt = (at: number): number => labels[at] as number;
  const move = (from: number, to: number): void => put(to, labelAt(from), ids[from] as string);

  /** Those above give way until the new one fits. */
  const push = (id: string, label: number): void => {
    let at = ids.length;
    for (let above = (at - 1) >> 1; at > 0 && label < labelAt(above); above = (at - 1) >> 1) {
      move(above, at);
      at = above;
    }
    put(at, label, id);
  };
  /** The last takes the place of the first: those below rise until it fits. */
  const settle = (label: number, id: string): void => {
    const size = ids.length;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && labelAt(below + 1) < labelAt(below)) below += 1;
      if (labelAt(below) >= label) break;
      move(below, at);
      at = below;
    }
    put(at, label, id);
  };

  return {
    get size() {
      return ids.length;
    },
    peek: () => labels[0] ?? Number.POSITIVE_INFINITY,
    push,
    pop: () => {
      const top = ids[0];
      const [label, id] = [labels.pop(), ids.pop()];
      if (label !== undefined && id !== undefined && ids.length > 0) settle(label, id);
      return top;
    },
    first: (count) => ids.slice(0, count),
  };
};
