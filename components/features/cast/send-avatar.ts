import { z } from "zod";
import { limits } from "@/server/contracts/limits";
import { answerOf, sendFile } from "@/components/lib/files";

const answerSchema = z.object({ avatarAssetId: z.string().nullable() });

/** Why a picture cannot be taken, before it is sent; null when it may be. */
export const avatarFault = (file: Pick<File, "name" | "size" | "type">): string | null => {
  if (file.size > limits.avatarBytes)
    return `${file.name} is larger than ${limits.avatarBytes / 1e6} MB, the most that a picture may have.`;
  if (file.type !== "" && !/^image\/(png|jpeg|webp)$/u.test(file.type)) return `${file.name} is not a PNG, JPEG or WebP picture.`;
  return null;
};

/** A picture for a character, or back to the drawn mark with null. Throws a sentence for a person. */
export const sendAvatar = async (timelineId: string, characterId: string, file: File | null): Promise<string | null> => {
  const request = sendFile(`/api/v1/timelines/${timelineId}/characters/${characterId}/avatar`, {
    method: file ? "POST" : "DELETE",
    ...(file && { body: file, headers: { "content-type": file.type || "application/octet-stream" } }),
  });
  const answer = await answerOf(request, "The picture could not be taken. Nothing was changed.");
  return answerSchema.parse(await answer.json()).avatarAssetId;
};
