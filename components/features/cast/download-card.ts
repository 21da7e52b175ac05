import type { CardFormat } from "@/server/contracts/card";
import { wireErrorSchema } from "@/server/contracts/errors";

export const cardDownloads: readonly { format: CardFormat; label: string; hint: string }[] = [
  { format: "png", label: "Card as PNG", hint: "A picture that carries everything" },
  { format: "json", label: "Card as JSON", hint: "Version 3" },
  { format: "v2json", label: "Card as JSON, version 2", hint: "For older programs" },
  { format: "charx", label: "Card as CHARX", hint: "With every file that belongs to it" },
];

const fileNameOf = (disposition: string | null, fallback: string): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/u.exec(disposition ?? "")?.[1];
  return encoded ? decodeURIComponent(encoded) : fallback;
};

/** Fetches a card and hands it to the browser as a file. Throws a sentence for a person. */
export const downloadCard = async (timelineId: string, characterId: string, format: CardFormat): Promise<void> => {
  const answer = await fetch(`/api/v1/timelines/${timelineId}/characters/${characterId}/card?format=${format}`).catch(() => null);
  if (!answer) throw new Error("The server cannot be reached just now");
  if (!answer.ok) {
    const problem = wireErrorSchema.safeParse(await answer.json().catch(() => null));
    throw new Error(problem.success ? problem.data.message : "The card could not be written");
  }
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = fileNameOf(answer.headers.get("content-disposition"), `card.${format}`);
  link.click();
  URL.revokeObjectURL(url);
};
