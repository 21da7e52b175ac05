import type { TieEpisode } from "@/server/contracts/tie-tracks";

/** Changes that are fetched at once. */
export const historyPage = 200;

export interface PairHistory {
  a: string;
  b: string;
  /** Newest first. */
  episodes: TieEpisode[];
  pages: number;
  /** There are earlier ones. */
  more: boolean;
}
type Page = Pick<PairHistory, "episodes" | "more">;

/** The last `pages` pages before an event, going on from what is known of the same pair up to the same event. */
export async function readPages(
  ask: (beforeSeq: number) => Promise<Page>,
  { a, b, beforeSeq, pages, known }: Pick<PairHistory, "a" | "b" | "pages"> & { beforeSeq: number; known: PairHistory | undefined },
): Promise<PairHistory> {
  let history: PairHistory = known && known.pages <= pages ? known : { a, b, episodes: [], pages: 0, more: true };
  while (history.pages < pages && history.more) {
    const page = await ask(history.episodes.at(-1)?.seq ?? beforeSeq);
    history = { a, b, episodes: [...history.episodes, ...page.episodes], pages: history.pages + 1, more: page.more };
  }
  return history;
}
