"use client";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { CastView } from "@/server/contracts/chronicle/view";
import { useSocketClient } from "@/components/lib/socket-context";
import { TimelineFeed, type FeedSnapshot } from "@/components/lib/timeline-feed";
import { useTRPCClient } from "@/components/lib/trpc-client";
import { noticeChange } from "./recent-change";
import type { RecentChange } from "./studio-context";

const nothingYet: RecentChange = { lineId: null, change: null, at: 0 };

interface LiveView {
  snapshot: FeedSnapshot;
  view: CastView | null;
  recent: RecentChange;
  /** `seq` of the last ruling on what is known or remembered that has come in; 0 for none since the page is open. */
  ruledSeq: number;
}

/** What a writer does that changes what is in somebody's mind, or what whoever reads has read, whoever of the writers did it. */
const RULINGS = new Set<ChronicleEvent["type"]>([
  ...(["memory.ruled", "fact.authored", "fact.revealed", "line.edited", "line.rejected"] as const),
  ...(["line.reworded", "line.wording_chosen", "line.wording_dropped"] as const),
]);

/** One live timeline for the page. A new object of the view whenever something in it is different. */
export function useLiveView(timelineId: string): LiveView {
  const sockets = useSocketClient();
  const trpc = useTRPCClient();
  const feed = useMemo(
    () => new TimelineFeed({ timelineId, sockets, loadView: (id) => trpc.timeline.view.query({ timelineId: id }) }),
    [timelineId, sockets, trpc],
  );
  const [recent, setRecent] = useState<{ timelineId: string; change: RecentChange }>({ timelineId, change: nothingYet });
  const [ruled, setRuled] = useState({ timelineId, seq: 0 });
  // The outside system is the server: the feed follows it while the page is there.
  useEffect(() => {
    const stopListening = feed.listen(({ events, live }) => {
      const ruling = events.findLast((event) => RULINGS.has(event.type));
      if (ruling) setRuled({ timelineId, seq: ruling.seq });
      if (!live) return;
      const noticed = noticeChange(events);
      if (noticed) setRecent({ timelineId, change: { ...noticed, at: Date.now() } });
    });
    feed.start();
    return () => {
      stopListening();
      feed.stop();
    };
  }, [feed, timelineId]);
  const snapshot = useSyncExternalStore(feed.subscribe, feed.getSnapshot, feed.getSnapshot);
  const { view: memory, version } = snapshot;
  // The memory view keeps its identity; its version says that it has changed.
  const view = useMemo(() => (version >= 0 && memory ? memory.toCastView() : null), [memory, version]);
  return {
    snapshot,
    view,
    recent: recent.timelineId === timelineId ? recent.change : nothingYet,
    ruledSeq: ruled.timelineId === timelineId ? ruled.seq : 0,
  };
}
