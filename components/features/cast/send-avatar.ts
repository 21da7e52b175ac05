import { z } from "zod";
import { wireErrorSchema } from "@/server/contracts/errors";
import { limits } from "@/server/contracts/limits";

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
  const answer = await fetch(`/api/v1/timelines/${timelineId}/characters/${characterId}/avatar`, {
    method: file ? "POST" : "DELETE",
    ...(file && { body: file, headers: { "content-type": file.type || "application/octet-stream" } }),
  }).catch(() => null);
  if (!answer) throw new Error("The server cannot be reached just now. The picture was not changed.");
  const json: unknown = await answer.json().catch(() => null);
  if (answer.ok) return answerSchema.parse(json).avatarAssetId;
  const problem = wireErrorSchema.safeParse(json);
  throw new Error(problem.success ? problem.data.message : "The picture could not be taken. Nothing was changed.");
};
