import { cleanText } from "./sanitise";

const noble =
  /\b(?:king|queen|duke|duchess|prince|princess|lord|lady|emperor|empress|earl|count|countess|marquis|baron|baroness|regent|archduke)\b/i;
/** Theirs who serve somebody of rank, or come of one: "Maid to the Queen". */
const ofAnother = /\b(?:to|of|for|from|by|of the) (?:the |a |an )?(?:king|queen|duke|duchess|prince|princess|lord|lady|emperor|empress)\b/i;

/** Whether a title is of the kind that one bows to. */
export const isNoble = ({ title }: { title: string }): boolean => {
  const first = cleanText(title, 120).split(/[;,]/)[0] ?? "";
  return noble.test(first) && !ofAnother.test(first);
};
