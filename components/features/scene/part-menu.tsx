"use client";
import { useQuery } from "@tanstack/react-query";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { useTRPC } from "@/components/lib/trpc-client";
import { IconButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { useMembers, type Parts } from "./use-parts";

/** Who plays a character: the program, oneself, or somebody else of the workspace; and, where the server has models, which of them words it. */
export function PartMenu({ person, parts }: { person: CastMember; parts: Parts }) {
  const { me, people, canWrite } = useStudio();
  const trpc = useTRPC();
  const voices = useQuery(trpc.scene.models.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY, enabled: canWrite }));
  const models = voices.data?.models.slice(1) ?? [];
  const model = parts.modelOf(person.id);
  const members = useMembers(true);
  const name = shortNameOf(person);
  const player = parts.playerOf(person.id);
  const here = new Map(people.map((each) => [each.userId, each.name]));
  const known = new Map([...(members.data ?? []).map((each) => [each.userId, each.name] as const), ...here]);
  known.delete(me.userId);
  return (
    <Menu
      label={`Who plays ${name}`}
      align="start"
      trigger={<IconButton size="s" icon="cast" label={`Who plays ${name}`} tip={null} />}
      entries={[
        { id: "heading", heading: `Who plays ${name}` },
        {
          id: "program",
          label: "Nobody",
          hint: "Character, mood and memory move them",
          checked: player === null,
          onSelect: () => parts.give(person.id, null),
        },
        {
          id: "me",
          label: "You",
          hint: `The scene waits for you at ${name}’s turns`,
          checked: player?.userId === me.userId,
          onSelect: () => parts.give(person.id, me.userId),
        },
        ...[...known].map(([userId, other]) => ({
          id: userId,
          label: other,
          hint: here.has(userId) ? "Here now" : "Not here just now",
          checked: player?.userId === userId,
          onSelect: () => parts.give(person.id, userId),
        })),
        ...(canWrite && models.length > 0
          ? [
              { id: "words", heading: "Whose words, from the next line on" },
              ...[null, ...models].map((each) => ({
                id: `words ${each}`,
                label: each ?? "The cast’s own",
                checked: each === model,
                onSelect: () => parts.giveWords(person.id, each),
              })),
            ]
          : []),
      ]}
    />
  );
}
