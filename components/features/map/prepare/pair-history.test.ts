import { describe, expect, it, vi } from "vitest";
import type { TieEpisode } from "@/server/contracts/tie-tracks";
import { readPages } from "./pair-history";

const pair = { a: "ann", b: "ben" };
const life = Array.from({ length: 7 }, (_, i) => ({ seq: 10 * (7 - i) }) as TieEpisode);
/** Pages of three of that life. */
const createAsk = () =>
  vi.fn(async (beforeSeq: number) => {
    const earlier = life.filter(({ seq }) => seq < beforeSeq);
    return { episodes: earlier.slice(0, 3), more: earlier.length > 3 };
  });
const seqs = ({ episodes }: { episodes: TieEpisode[] }) => episodes.map(({ seq }) => seq);

describe("the history of a pair, page by page", () => {
  it("begins with the newest, each change once, and says whether there are earlier ones", async () => {
    const ask = createAsk();
    const one = await readPages(ask, { ...pair, beforeSeq: 71, pages: 1, known: undefined });
    expect([seqs(one), one.more]).toEqual([[70, 60, 50], true]);
    const three = await readPages(ask, { ...pair, beforeSeq: 71, pages: 3, known: one });
    expect([seqs(three), three.more]).toEqual([[70, 60, 50, 40, 30, 20, 10], false]);
  });

  it("asks for nothing twice that it has, and stops at the beginning", async () => {
    const ask = createAsk();
    const two = await readPages(ask, { ...pair, beforeSeq: 71, pages: 2, known: undefined });
    ask.mockClear();
    await readPages(ask, { ...pair, beforeSeq: 71, pages: 9, known: two });
    expect(ask.mock.calls).toEqual([[20]]);
  });
});
