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
  const labelAt = (index: number): number => labels[index] ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number): void => {
    [labels[a], labels[b]] = [labelAt(b), labelAt(a)];
    [ids[a], ids[b]] = [ids[b] as string, ids[a] as string];
  };
  const rise = (from: number): void => {
    for (let at = from, above = (at - 1) >> 1; at > 0 && labelAt(at) < labelAt(above); at = above, above = (at - 1) >> 1) swap(at, above);
  };
  const sink = (): void => {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const least = labelAt(left + 1) < labelAt(left) ? left + 1 : left;
      if (labelAt(least) >= labelAt(at)) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    get size() {
      return ids.length;
    },
    peek: () => labelAt(0),
    push: (id, label) => {
      labels.push(label);
      ids.push(id);
      rise(ids.length - 1);
    },
    pop: () => {
      const top = ids[0];
      const [label, id] = [labels.pop(), ids.pop()];
      if (label !== undefined && id !== undefined && ids.length > 0) {
        labels[0] = label;
        ids[0] = id;
        sink();
      }
      return top;
    },
    first: (count) => ids.slice(0, count),
  };
};
