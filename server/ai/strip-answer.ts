/** Thoughts that some models write before they answer; those without a beginning belong to a template that began them. */
const thoughts = /<(think|thinking|thought|reasoning)>[\s\S]*?(?:<\/\1>|$)/gi;
const thoughtsBefore = /^[\s\S]*<\/(?:think|thinking|thought|reasoning)>/i;
/** A mark that has not come as a whole yet. */
const halfMark = /<[/|]?[a-z_|]{0,20}$/i;

/** An answer without what its model only thought. */
export const withoutThoughts = (raw: string): string => raw.replace(thoughts, "").replace(thoughtsBefore, "");

/** Whether an answer has gone on for too long: `words` signs of it, or with its thoughts `thoughts` of them. */
export const isOversized = (raw: string, most: { words: number; thoughts: number }): boolean =>
  raw.length > most.words && (raw.length > most.thoughts || withoutThoughts(raw).length > most.words);

/** Marks of a template that a server should have kept to itself; behind the end of a turn somebody else begins. */
const templateStart = /^\s*(?:<\|[^|<>]{1,40}\|>\s*(?:assistant\b)?|<s>|\[INST\]|<start_of_turn>\s*(?:model\b)?)+/i;
const templateEnd = /<\|[^|<>]{1,40}\|>|<\/s>|<end_of_turn>|<start_of_turn>|\[\/?INST\]/i;

const preamble = /^(?:sure|certainly|of course|okay|ok|absolutely|here(?:['’]s| is| are))\b[^\n]{0,120}:[ \t]*\n+(?=\s*\S)/i;
const afterword =
  /\n\s*(?:[([](?:note|word count|words|ooc|out of character)\b[^\n]*|(?:let me know if|would you like me to|feel free to|i hope this)\b[^\n]*|-{3,}|\*{3,})\s*$/i;

const fence = /^[ \t]*```[^\n]*$/gm;
const heading = /^[ \t]*#{1,6}[ \t]+[^\n]*\n+(?=\s*\S)/gm;
const listMark = /^[ \t]*(?:[-•][ \t]+|\*[ \t]+|>[ \t]?|#{1,6}[ \t]+)/gm;
const strong = /(\*\*\*|\*\*|___|__)(?=\S)([^\n]*?\S)\1/g;
const underlined = /(^|[\s("“])_([^_\n]+)_(?=[\s.,;:!?)"”]|$)/gm;

/** What stands by itself between stars is an action, and stands in brackets as in a play; other stars only stress a word. */
const withoutStars = (text: string): string =>
  text
    .replace(/\*([^*\n]{1,200})\*/g, (whole: string, inner: string, at: number) => {
      const [before, after] = [text.slice(0, at), text.slice(at + whole.length)];
      const begins = /(?:^|[.!?…"”’)*]\s+|\n)$/u.test(before);
      const isAlone = begins && (/^\s*$|^\s*[\p{Lu}"“‘(*]/u.test(after) || /[.!?…]$|\s.*\p{Lo}/u.test(inner.trim()));
      if (!isAlone) return inner;
      return before.trim() === "" ? whole : `(${inner.trim()})`;
    })
    .replace(/(?!^)\*(?![^*\n]*\*)/g, (star: string, at: number, all: string) => (/^\s*\*[^*]*$/.test(all.slice(0, at)) ? star : ""));

/** Who was asked for a line and answers with an object has put it into one of these. */
const lineKeys = ["line", "text", "dialogue", "speech", "response", "content"];
const lineIn = (json: string): string => {
  try {
    const found = JSON.parse(json) as Record<string, unknown> | null;
    const value = lineKeys.map((key) => found?.[key]).find((each) => typeof each === "string");
    return typeof value === "string" ? value : "";
  } catch {
    return "";
  }
};

/** A model's answer without what is no part of a line: its thoughts, marks of its template, what it says about its answer, Markdown. */
export const stripAnswer = (raw: string): string => {
  let text = withoutThoughts(raw).replace(halfMark, "").replace(templateStart, "");
  const end = templateEnd.exec(text);
  if (end) text = text.slice(0, end.index);
  text = text.replace(fence, "").trim();
  if (text.startsWith("{")) text = lineIn(text);
  text = text.replace(preamble, "");
  for (let before = ""; before !== text;) [before, text] = [text, text.replace(afterword, "").trim()];
  return withoutStars(text.replace(heading, "").replace(strong, "$2").replace(listMark, "").replace(underlined, "$1$2"));
};

const machine =
  /\b(?:as an? (?:ai|artificial intelligence|(?:large )?language model)|ai (?:assistant|language model)|my (?:content )?guidelines|my programming|content (?:policy|policies|guidelines)|usage polic(?:y|ies)|role-?play(?:ing)?|(?:explicit|harmful|inappropriate|sexual) content)\b/i;
const declining =
  /\b(?:can(?:no|['’]?)t|can not|unable to|not able to|won['’]?t|will not|must (?:decline|follow|refuse)|not comfortable)\b/i;
const flatRefusal =
  /^i(?:['’]m| am) sorry,? (?:but )?i (?:can(?:no|['’])t|am unable to) (?:assist|help|comply|continue|fulfil+)(?: you)?(?: with)?(?: (?:that|this|your))?(?: request)?\.?$/i;

/** Whether a model declines as what it is, rather than gives a character words. */
export const isRefusal = (text: string): boolean => flatRefusal.test(text.trim()) || (machine.test(text) && declining.test(text));
