"use client";
import { createContext, useContext } from "react";
import type { WorkspaceRole } from "@/server/contracts/account";
import type { CastMember, CastView } from "@/server/contracts/chronicle/view";
import type { Ecosystem, Timeline } from "@/server/contracts/ecosystem";
import type { Place } from "@/server/contracts/place";
import type { StreamingTurn } from "@/server/contracts/realtime";
import type { TieChange } from "@/server/contracts/simulation";
import type { ConnectionState } from "@/components/layout/connection";

export type StudioPage = "observatory" | "map" | "director" | "scenes" | "cast" | "settings";

export interface Me {
  userId: string;
  name: string;
  email: string;
  role: WorkspaceRole;
  demo: boolean;
}

/** The last change that a viewer should notice. `at`: when it came in, epoch milliseconds; 0 for none yet. */
export interface RecentChange {
  lineId: string | null;
  change: TieChange | null;
  at: number;
}

export interface Studio {
  ecosystem: Ecosystem;
  timelines: Timeline[];
  timelineId: string;
  me: Me;
  canWrite: boolean;
  canModerate: boolean;
  /** Live, or of the chosen past moment. */
  view: CastView;
  /** Always the head. */
  liveView: CastView;
  /** Of `view`: on the stage now, visitors left out. */
  cast: CastMember[];
  recent: RecentChange;
  /** `seq` of the last ruling on what is known or remembered that has come in; 0 for none since the page is open. */
  ruledSeq: number;
  /** Words on their way; gone when their line arrives. */
  streaming: readonly StreamingTurn[];
  people: readonly { userId: string; name: string; sceneId: string | null; typing: boolean }[];
  mode: "live" | "replay";
  replayTick: number | null;
  setReplayTick: (tick: number | null) => void;
  /** A past moment is being fetched; `view` still shows the one before. */
  replayLoading: boolean;
  /** Why it could not be fetched. */
  replayError: string | null;
  selectedId: string | null;
  select: (id: string | null) => void;
  /** Address of a page, of this branch. */
  href: (page: StudioPage, rest?: string) => string;
  member: (id: string | null | undefined) => CastMember | null;
  place: (id: string | null | undefined) => Place | null;
  nameOf: (id: string) => string;
  connection: ConnectionState;
}

export const StudioContext = createContext<Studio | null>(null);

/** Everything a studio page shows and may do; only below a StudioFrame. */
export const useStudio = (): Studio => {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error("There is no StudioFrame above this component");
  return studio;
};
