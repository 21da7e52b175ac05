"use client";
import { useMemo, useState } from "react";
import type { Line } from "@/server/contracts/line";
import { mainChange, signed } from "@/components/charts/prepare/change-words";
import type { CastGraphProps } from "@/components/charts/cast-graph";
import { useDwell } from "@/components/hooks/use-dwell";
import { isHurried, useCalmStudio, type Studio } from "@/components/features/studio";
import { everything, type FeedFilter } from "./prepare/feed";
import { tellHeadline, type Headline } from "./prepare/headline";
import { findTalks, type Talk } from "./prepare/talks";
import { mainTie } from "./prepare/weigh-line";
import { useReleasedLines } from "./use-released-lines";

export interface Stage {
  studio: Studio;
  /** Those that may be shown by now, oldest first. */
  lines: readonly Line[];
  /** The latest, while it still is news. */
  fresh: Line | null;
  headline: Headline;
  talks: Talk[];
  pulse: NonNullable<CastGraphProps["pulse"]> | null;
  acting: readonly string[];
  filter: FeedFilter;
  setFilter: (filter: FeedFilter) => void;
}

const headlineMs = 3_500;
const fastLineMs = 700;
const freshTicks = 2;

const lastOf = (lines: readonly Line[]): string => lines.at(-1)?.id ?? "";
const keyOf = ({ key }: Headline): string => key;

const findPulse = (line: Line | null): Stage["pulse"] => {
  const tie = line && mainTie(line);
  const main = tie && mainChange(tie);
  if (!main || !line) return null;
  const label = `${signed(main.delta)} ${main.dimension}`;
  return { key: line.id, fromId: tie.fromId, toId: tie.toId, sign: main.delta < 0 ? -1 : 1, label };
};

/** What the Observatory shows of this moment: one event at three depths, and what surrounds it. */
export function useStage(): Stage {
  const studio = useCalmStudio();
  const { view, mode, member, cast } = studio;
  const { tick, playing } = view.clock;
  const [filter, setFilter] = useState<FeedFilter>(everything);
  const released = useReleasedLines(studio);
  const hurried = isHurried(studio);
  const lines = useDwell(released, lastOf, hurried ? fastLineMs : 0);
  const told = useMemo(() => tellHeadline(view, lines, member), [view, lines, member]);
  const headline = useDwell(told, keyOf, mode === "live" ? headlineMs : 0);
  const talks = useMemo(() => findTalks(view, lines), [view, lines]);
  const last = lines.at(-1) ?? null;
  const fresh = last && tick - last.tick < freshTicks ? last : null;
  const pulse = useMemo(() => (mode === "live" ? findPulse(fresh) : null), [fresh, mode]);
  const acting = useMemo(
    () => (playing && mode === "live" && !hurried ? cast.filter(({ lastActTick }) => lastActTick === tick).map(({ id }) => id) : []),
    [cast, tick, playing, mode, hurried],
  );
  return useMemo(
    () => ({ studio, lines, fresh, headline, talks, pulse, acting, filter, setFilter }),
    [studio, lines, fresh, headline, talks, pulse, acting, filter],
  );
}
