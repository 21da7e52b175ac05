export interface Named {
  id: string;
  /** As they are called: "Mr Darcy". */
  called: string;
}

/** Words of a name that stand for many, not for the one who bears it. */
const titles = new Set(["mr", "mrs", "miss", "ms", "dr", "the", "lady", "lord", "sir", "dame", "aunt", "uncle", "old", "of"]);
const SHORT = 2;

const wordsOf = (text: string): string[] => text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [];
const lower = (text: string): string => text.toLocaleLowerCase("en");

/**
 * Whom words speak of by name, in the order in which they are first named: by a word of the name that is no title, in any case; a word of one or
 * two letters, "Jo", only as it is written. Where two share it, whoever is called by the whole of theirs is meant: "Mrs Bennet" is not Mr Bennet.
 */
export const findNamed = (text: string, people: readonly Named[]): string[] => {
  const spoken = wordsOf(text);
  const heard = spoken.map(lower);
  const phrase = ` ${heard.join(" ")} `;
  const found = people.flatMap(({ id, called }) => {
    const all = wordsOf(called);
    const own = all.filter((word) => !titles.has(lower(word)));
    const marks = own.map((word) => ({ word, at: word.length > SHORT ? heard.indexOf(lower(word)) : spoken.indexOf(word) }));
    const first = marks.filter(({ at }) => at !== -1).sort((a, b) => a.at - b.at)[0];
    return first ? [{ id, ...first, isWhole: phrase.includes(` ${lower(all.join(" "))} `) }] : [];
  });
  return found
    .filter((each) => each.isWhole || !found.some((other) => other.isWhole && lower(other.word) === lower(each.word)))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
};
