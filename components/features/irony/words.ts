import type { IconName } from "@/components/ui/icon-names";
import type { Word } from "./prepare/board";

export const wordLooks: Record<Word, { icon: IconName; tone: "up" | "down" | "plain" | "quiet" }> = {
  witnessed: { icon: "eye", tone: "up" },
  told: { icon: "ear", tone: "plain" },
  knows: { icon: "check", tone: "up" },
  read: { icon: "lore", tone: "up" },
  suspects: { icon: "suspect", tone: "plain" },
  "believes falsely": { icon: "lie", tone: "down" },
  unaware: { icon: "unaware", tone: "quiet" },
};
