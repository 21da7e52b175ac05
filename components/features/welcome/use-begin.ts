"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { describeError } from "@/components/lib/app-error";
import { newCommandId, useTRPCClient } from "@/components/lib/trpc-client";
import { toCreation, type CastChoice } from "./cast-choice";

/** Makes the ecosystem, starts its clock where there is somebody to live, and goes there. A second try is the same command. */
export function useBegin(): { begin: (choice: CastChoice) => Promise<void>; phase: string | null; failure: string | null } {
  const trpc = useTRPCClient();
  const router = useRouter();
  const command = useRef<{ key: string; id: string } | null>(null);
  const [phase, setPhase] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const begin = async (choice: CastChoice): Promise<void> => {
    const creation = toCreation(choice);
    const key = JSON.stringify(creation);
    if (command.current?.key !== key) command.current = { key, id: newCommandId() };
    setFailure(null);
    setPhase("Bringing the cast on");
    try {
      const made = await trpc.ecosystem.create.mutate({ ...creation, title: "" }, { context: { commandId: command.current.id } });
      if (choice.kind === "demo") await trpc.ecosystem.play.mutate({ timelineId: made.timelineId });
      command.current = null;
      router.push(
        choice.kind === "demo"
          ? `/${made.id}/observatory`
          : `/${made.id}/cast${choice.kind === "cards" ? "?import=cards" : "?new=character"}`,
      );
    } catch (error) {
      setFailure(describeError(error));
      setPhase(null);
    }
  };
  return { begin, phase, failure };
}
