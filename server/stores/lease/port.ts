export interface Lease {
  /** Grows with every change of holder; a writer with an older one is refused. */
  token: number;
  expiresAt: Date;
}

/** One writer per timeline. Kept in the database, so that a fencing token is checked in the transaction it guards. */
export interface Leases {
  /** Null when another holder has it and it has not expired. Renews when the holder has it already (same token). */
  acquire(workspaceId: string, timelineId: string, holder: string, ttlMs: number): Promise<Lease | null>;
  release(workspaceId: string, timelineId: string, holder: string): Promise<void>;
}
