"use client";
import { useEffect } from "react";
import { useStudio } from "@/components/features/studio";
import { useSocketClient } from "@/components/lib/socket-context";

/** Tells the others that this person is in the scene, and whether they are writing. Told again after every reconnection. */
export function useScenePresence(sceneId: string, typing: boolean): void {
  const sockets = useSocketClient();
  const { timelineId, connection } = useStudio();
  const isOnline = connection.kind !== "offline" && connection.kind !== "reconnecting";
  // The outside system is the socket.
  useEffect(() => {
    if (isOnline) sockets.setPresence({ timelineId, sceneId, typing });
  }, [sockets, timelineId, sceneId, typing, isOnline]);
  useEffect(() => () => sockets.setPresence({ timelineId, sceneId: null, typing: false }), [sockets, timelineId]);
}
