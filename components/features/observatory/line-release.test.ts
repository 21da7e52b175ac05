import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LineRelease } from "./line-release";

const said = (...seqs: number[]) => seqs.map((seq) => ({ seq, tick: Math.floor(seq / 10), sceneId: null }));

describe("the release of lines", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("shows at once what is there when one arrives", () => {
    const release = new LineRelease("timeline");
    release.offer(said(1, 2, 3), 10_000);
    expect(release.getSnapshot()).toBe(3);
  });

  it("then tells the lines of a tick one by one, all before the next", () => {
    const release = new LineRelease("timeline");
    release.offer(said(1), 10_000);
    release.offer(said(1, 11, 12, 13, 14), 10_000);
    const heard = [release.getSnapshot()];
    release.subscribe(() => heard.push(release.getSnapshot()));
    vi.advanceTimersByTime(9_999);
    expect(heard).toEqual([11, 12, 13, 14]);
  });

  it("lets everything out when nothing is to wait any more, and starts no timer", () => {
    const release = new LineRelease("timeline");
    release.offer(said(1), 10_000);
    release.offer(said(1, 11, 12, 13), 10_000);
    release.offer(said(1, 11, 12, 13), null);
    expect(release.getSnapshot()).toBe(13);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not tell a long absence line by line", () => {
    const release = new LineRelease("timeline");
    release.offer(said(1), 10_000);
    release.offer(said(1, ...Array.from({ length: 30 }, (_, index) => 11 + index)), 10_000);
    expect(release.getSnapshot()).toBe(40);
  });

  it("stops when the page goes", () => {
    const release = new LineRelease("timeline");
    release.offer(said(1), 10_000);
    release.offer(said(1, 11, 12), 10_000);
    release.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
