"use client";
import type { ConnectionState } from "@/components/layout/connection";
import { ButtonLink } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { EmptyState, ErrorCard } from "@/components/ui/states";

/** Before the first view: the shape of what is coming. */
export function FrameLoading({ failed }: { failed: boolean }) {
  if (failed) {
    return (
      <div className="frame-state">
        <ErrorCard title="The stage cannot be reached just now" onRetry={() => window.location.reload()}>
          Nothing is lost: everything that was said is kept on the server. We keep trying.
        </ErrorCard>
      </div>
    );
  }
  return (
    <div className="frame-state" aria-busy="true">
      <Skeleton shape="graph" label="Setting the stage" />
      <Skeleton shape="lines" count={3} />
    </div>
  );
}

export function FrameGone() {
  return (
    <div className="frame-state">
      <EmptyState
        icon="search"
        title="This cast is not here"
        action={
          <ButtonLink href="/" variant="primary">
            Your casts
          </ButtonLink>
        }
      >
        It was put away, or it belongs to a workspace that you are not working in.
      </EmptyState>
    </div>
  );
}

/** One quiet line above a page that shows what was last known. */
export function FrameStale({ connection }: { connection: ConnectionState }) {
  const when =
    connection.kind === "reconnecting" && connection.inSeconds > 0 ? `trying again in ${connection.inSeconds} s` : "trying again";
  const what =
    connection.kind === "offline"
      ? "You are offline"
      : connection.kind === "silent"
        ? "The server does not answer just now"
        : `The connection is lost; ${when}`;
  return (
    <p className="frame-stale" role="status">
      {what}. This is the cast as it was last seen.
    </p>
  );
}
