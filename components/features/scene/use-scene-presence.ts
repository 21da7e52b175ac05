"use client";
import { useEffect } from "react";
import { useStudio } from "@/components/features/studio";
import { useSocketClient } from "@/components/lib/socket-context";

/** Tells the others that this person is in the scene, and whether they are writing. Told again after every reconnection. */
export function useScenePresence(sceneId: string, typing: boolean): void {
  const sockets = useSocketClient();
  const { timelineId, connection, people, me } = useStudio();
  // The server hears this only from whoever it counts among the viewers already.
  const isSeated = connection.kind !== "offline" && connection.kind !== "reconnecting" && people.some(({ userId }) => userId === me.userId);
  // A new subscription begins outside every scene: when the others do not see this person here, it is told again.
  const isSeen = people.some((each) => each.userId === me.userId && each.sceneId === sceneId);
  // The outside system is the socket.
  useEffect(() => {
    if (isSeated) sockets.setPresence({ timelineId, sceneId, typing });
  }, [sockets, timelineId, sceneId, typing, isSeated, isSeen]);
  useEffect(() => () => sockets.setPresence({ timelineId, sceneId: null, typing: false }), [sockets, timelineId]);
}
