import type { CardFormat } from "@/server/contracts/card";
import { answerOf, fetchFile, keepFile } from "@/components/lib/files";

export const cardDownloads: readonly { format: CardFormat; label: string; hint: string }[] = [
  { format: "png", label: "Card as PNG", hint: "A picture that carries everything" },
  { format: "json", label: "Card as JSON", hint: "Version 3" },
  { format: "v2json", label: "Card as JSON, version 2", hint: "For older programs" },
  { format: "charx", label: "Card as CHARX", hint: "With every file that belongs to it" },
];

/** Fetches a card and hands it to the browser as a file. Throws a sentence for a person. */
export const downloadCard = async (timelineId: string, characterId: string, format: CardFormat): Promise<void> => {
  const request = fetchFile(`/api/v1/timelines/${timelineId}/characters/${characterId}/card?format=${format}`);
  await keepFile(await answerOf(request, "The card could not be written"), `card.${format}`);
};
