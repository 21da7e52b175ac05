"use client";
import type { WorkspaceRole } from "@/server/contracts/account";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/small";
import { useMembers } from "./use-parts";

const roleWords: Record<WorkspaceRole, string> = { owner: "owner", editor: "editor", moderator: "moderator", viewer: "looks on" };

/** Who else is in this scene, what they may do, and whether they are writing. */
export function Watchers({ sceneId }: { sceneId: string }) {
  const { people, me } = useStudio();
  const here = people.filter((each) => each.sceneId === sceneId);
  const others = here.some(({ userId }) => userId !== me.userId);
  const members = useMembers(
    others,
    here.map(({ userId }) => userId),
  );
  if (here.length === 0) return null;
  const roleOf = (userId: string): WorkspaceRole | null =>
    userId === me.userId ? me.role : (members.data?.find((member) => member.userId === userId)?.role ?? null);
  return (
    <>
      <SectionHead title="Here" value={here.length} />
      <ul className="watch">
        {here.map(({ userId, name, typing }) => {
          const role = roleOf(userId);
          return (
            <li key={userId}>
              <Icon name={typing ? "quill" : "eye"} />
              <span>{userId === me.userId ? "You" : name}</span>
              <em>{typing ? "writing" : role && roleWords[role]}</em>
            </li>
          );
        })}
      </ul>
    </>
  );
}
