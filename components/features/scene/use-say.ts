"use client";
import { useMutation, useQueries } from "@tanstack/react-query";
import { z } from "zod";
import type { Line } from "@/server/contracts/line";
import { useStudio } from "@/components/features/studio";
import { describeError, findAppError, findNoAnswer } from "@/components/lib/app-error";
import { newCommandId, useTRPC, useTRPCClient } from "@/components/lib/trpc-client";
import { hasArrived } from "./prepare/script";
import { useStored } from "@/components/hooks/use-stored";

const sentSchema = z.object({
  /** One intent: a second try under the same id is done once. */
  commandId: z.string(),
  asId: z.string().nullable(),
  toId: z.string().nullable(),
  text: z.string(),
  /** An aside: who hears it besides the two. */
  hears: z.array(z.string()).nullable().default(null),
  afterSeq: z.number(),
  lineId: z.string().nullable(),
  /** Why it has not arrived, a sentence without its full stop; null while it is on its way. `unsure`: it may have been said all the same. */
  fault: z.object({ message: z.string(), reason: z.string().nullable(), unsure: z.boolean().default(false) }).nullable(),
});
export type SentLine = z.infer<typeof sentSchema>;
export type Words = Pick<SentLine, "asId" | "toId" | "text" | "hears">;

const askAgainMs = 2_000;
const interrupted = {
  message: "This page was closed before the answer came. It may have been done; try again: it is never done twice",
  reason: null,
  unsure: true,
};

/** Words of this person on their way to the script. They stand there at once, and stay until their line is there or they are taken back. */
export function useSay(sceneId: string, lines: readonly Line[]) {
  const { timelineId, view, me } = useStudio();
  const trpc = useTRPCClient();
  const queries = useTRPC();
  const [sent, setSent] = useStored<SentLine[]>(`dramatis.said.${me.userId}.${sceneId}`, (stored) => {
    const known = z.array(sentSchema).safeParse(stored);
    return known.success ? known.data.map((each) => ({ ...each, fault: each.fault ?? interrupted })) : [];
  });
  const change = (commandId: string, patch: Partial<SentLine>): void =>
    setSent((now) => now.map((each) => (each.commandId === commandId ? { ...each, ...patch } : each)));
  const drop = (commandId: string): void => setSent((now) => now.filter((each) => each.commandId !== commandId));
  const visitor = view.characters.find((member) => member.role === "visitor" && member.tags.includes(`person:${me.userId}`));
  const isHere = (each: SentLine): boolean => hasArrived({ ...each, speakerId: each.asId ?? visitor?.id ?? null }, lines);

  // Whether it was said after all: held, it stands in no line by which it could be known.
  const unsure = sent.filter(({ fault }) => fault?.unsure);
  const answers = useQueries({
    queries: unsure.map(({ commandId }) =>
      queries.scene.said.queryOptions({ commandId }, { staleTime: 0, refetchInterval: ({ state }) => (state.data ? false : askAgainMs) }),
    ),
  });
  const isSaid = ({ commandId }: SentLine): boolean => Boolean(answers[unsure.findIndex((each) => each.commandId === commandId)]?.data);

  const { mutate } = useMutation({
    mutationFn: ({ commandId, asId, toId, text, hears }: SentLine) =>
      trpc.scene.say.mutate({ timelineId, sceneId, asId, toId, text, ...(hears && { hears }) }, { context: { commandId } }),
    // One after the other, so that what was written first is said first.
    scope: { id: `say ${sceneId}` },
    // What waits for a moderator stands in the script as a held line.
    onSuccess: ({ id, held }, { commandId }) => (held ? drop(commandId) : change(commandId, { lineId: id })),
    onError: (error, { commandId }) => {
      const reason = findAppError(error)?.reason ?? null;
      change(commandId, { fault: { message: describeError(error), reason, unsure: findNoAnswer(error) !== null } });
    },
  });

  return {
    pending: sent.filter((each) => !isHere(each) && !isSaid(each)),
    say: (words: Words): void => {
      const fresh = { ...words, commandId: newCommandId(), afterSeq: view.seq, lineId: null, fault: null };
      setSent((now) => [...now.filter((each) => !isHere(each) && !isSaid(each)), fresh]);
      mutate(fresh);
    },
    retry: (each: SentLine): void => {
      change(each.commandId, { fault: null });
      mutate(each);
    },
    drop,
  };
}
