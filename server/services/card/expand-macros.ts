export interface MacroNames {
  char: string;
  /** Who stands before the character; a card does not know their name. */
  user: string;
}

// A macro may stand inside another; deeper nesting than this stays as text, so that nothing can grow without end.
const maxPasses = 3;
const macro = /\{\{([^{}]*)\}\}|<(BOT|CHAR|USER)>/gi;

const atSentenceStart = (before: string): boolean => /(?:^|[.!?…]["”’)*]{0,2}\s+|\n\s*)$/.test(before);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const firstChoice = (choices: string): string => (choices.split(choices.includes("::") ? "::" : ",")[0] ?? "").trim();

const expandOne = (whole: string, body: string, before: string, names: MacroNames): string => {
  const key = body.trim().toLowerCase();
  if (key === "char" || key === "bot") return names.char;
  if (key === "user") return atSentenceStart(before) ? capitalised(names.user) : names.user;
  const [, command, argument = ""] = /^\s*(\/\/|[a-z_]+)\s*:{0,2}\s*(.*)$/is.exec(body) ?? [];
  switch (command?.toLowerCase()) {
    case "//":
    case "comment":
    case "hidden_key":
      return "";
    case "random":
    case "pick":
      return firstChoice(argument);
    case "reverse":
      return [...argument].reverse().join("");
    default:
      return whole;
  }
};

/** Card macros as words. Where a card would roll dice the first choice is taken, so that the same card always reads the same. */
export const expandMacros = (text: string, names: MacroNames): string => {
  const safe = { char: names.char.replace(/[{}<>]/g, ""), user: names.user.replace(/[{}<>]/g, "") };
  let out = text;
  for (let pass = 0; pass < maxPasses; pass++) {
    const next = out.replace(
      macro,
      (whole: string, inBraces: string | undefined, inAngles: string | undefined, offset: number, all: string) =>
        expandOne(whole, inBraces ?? inAngles ?? "", all.slice(Math.max(0, offset - 6), offset), safe),
    );
    if (next === out) break;
    out = next;
  }
  return out;
};
