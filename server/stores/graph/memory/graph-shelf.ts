import type { CastGraph } from "./cast-graph";

/** Graphs that are kept, those asked for last; a graph that is being built is waited for by everybody who wants it. */
export interface GraphShelf {
  /** Builds it where it is not there. */
  take(key: string, build: () => Promise<CastGraph>): Promise<CastGraph>;
  /** Only one that is ready. */
  find(key: string): CastGraph | undefined;
  drop(key: string): void;
  clear(): void;
}

export const createGraphShelf = ({ most, mostSize }: { most: number; mostSize: number }): GraphShelf => {
  const building = new Map<string, Promise<CastGraph>>();
  /** The one asked for last is the last. */
  const ready = new Map<string, CastGraph>();

  const makeRoom = (): void => {
    let size = [...ready.values()].reduce((sum, graph) => sum + graph.size, 0);
    for (const [key, graph] of [...ready].slice(0, -1)) {
      if (ready.size <= most && size <= mostSize) return;
      ready.delete(key);
      size -= graph.size;
    }
  };
  const build = async (key: string, make: () => Promise<CastGraph>): Promise<CastGraph> => {
    try {
      const graph = await make();
      ready.set(key, graph);
      makeRoom();
      return graph;
    } finally {
      building.delete(key);
    }
  };

  return {
    take: async (key, make) => {
      const found = ready.get(key);
      if (found) {
        ready.delete(key);
        ready.set(key, found);
        return found;
      }
      const coming = building.get(key) ?? build(key, make);
      building.set(key, coming);
      return coming;
    },
    find: (key) => ready.get(key),
    drop: (key) => void ready.delete(key),
    clear: () => ready.clear(),
  };
};
