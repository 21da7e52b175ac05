import type { Scene } from "@/server/contracts/scene";
import type { IconName } from "@/components/ui/icon-names";

export interface Guidance {
  key: string;
  icon: IconName;
  text: string;
}

/** What the writer has said of how somebody is to be played at the next turn: in their part, and in their ear. For whoever plays them. */
export const guidanceFor = (
  { direction, whispers, turn }: Pick<Scene, "direction" | "whispers" | "turn">,
  characterId: string,
): Guidance[] => {
  const part = direction.parts.find((each) => each.characterId === characterId);
  return [
    ...(part?.instructions ? [{ key: "part", icon: "director" as const, text: part.instructions }] : []),
    ...whispers
      .filter((whisper) => whisper.characterId === characterId && whisper.untilTurn > turn)
      .map(({ id, kind, text }) => ({ key: id, icon: "whisper" as const, text: kind === "thought" ? `A thought: ${text}` : text })),
  ];
};
