export interface Lease {
  /** Grows with every change of holder; a writer with an older one is refused. */
  token: number;
  expiresAt: Date;
  /** Of the timeline, with everything that the holder before appended. */
  headSeq: number;
  headTick: number;
}

/** What is done with a timeline by one process at a time: its cast is played, its events are taken to the external graph. */
export type LeaseTask = "cast" | "graph";

/** One writer per timeline and task. `cast` when no task is named. Kept in the database, so that a fencing token is checked in the transaction it guards. */
export interface Leases {
  /** Null when another holder has it and it has not expired. Renews when the holder has it already (same token). */
  acquire(workspaceId: string, timelineId: string, holder: string, ttlMs: number, task?: LeaseTask): Promise<Lease | null>;
  release(workspaceId: string, timelineId: string, holder: string, task?: LeaseTask): Promise<void>;
}
