import { limits } from "@/server/contracts/limits";
import type { Cause } from "./causes";

const longest = 60;
const shorten = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/u, "")} …`);

/** A branch called after what does not happen in it. */
export const branchName = ({ episodes }: Cause): string => {
  const text = episodes[0]?.line?.text ?? episodes[0]?.because ?? "";
  return (text === "" ? "If it had gone otherwise" : `Without “${shorten(text)}”`).slice(0, limits.titleLength);
};

/** Where a branch leaves so that this has not happened: before the words, which come before what they change. */
export const seqBefore = ({ seq, episodes }: Cause): number => Math.max(1, Math.min(seq, episodes[0]?.line?.seq ?? seq) - 1);
