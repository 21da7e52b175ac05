"use client";
import { useStudio } from "@/components/features/studio";
import { joinNames } from "@/components/lib/join-names";
import { Icon } from "@/components/ui/icon";

/** Other people who are about to say something here. */
export function WhoWrites({ sceneId }: { sceneId: string }) {
  const { people, me } = useStudio();
  const names = people.filter((each) => each.typing && each.sceneId === sceneId && each.userId !== me.userId).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p className="writes" role="status">
      <Icon name="quill" />
      <span>
        {joinNames(names)} {names.length === 1 ? "is" : "are"} writing
      </span>
    </p>
  );
}
