import type { DrivenLine } from "@/server/simulation/improviser/testing/drive";
import type { Stage } from "@/server/simulation/improviser/testing/stage";

const lineOf = ({ speaker, addressee, text, direction }: DrivenLine): string =>
  addressee === null ? `*${text}*` : `**${speaker.shortName}** (to ${addressee.shortName}${direction ? `, ${direction}` : ""}): ${text}`;

/** Lines as a scene that one can read. */
export const toScript = (stage: Stage, lines: readonly DrivenLine[]): string => {
  const parts: string[] = [];
  let scene = -1;
  for (const line of lines) {
    if (line.scene !== scene) {
      scene = line.scene;
      const { scene: told, place } = line.request;
      parts.push(`## ${told?.title || place?.name || `Scene ${scene + 1}`}`, [place?.name, told?.premise].filter(Boolean).join(". "));
    }
    parts.push(lineOf(line));
  }
  return `# ${stage.title}\n\n${parts.filter((part) => part !== "").join("\n\n")}\n`;
};
