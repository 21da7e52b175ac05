import { printsOf } from "./prints";

const pale = new Set(
  "about above after again against almost alone already also although always among another anybody anyone anything around away back because been before being below better between both call came cannot come could does doing done down each either else enough ever every everybody everyone everything find first from gave give given goes going gone good great half hand hardly have having hear heard here herself himself into itself just keep kept knew know known last later least less like little long look lost made make making many matter mean meant might mind mine more most much must myself need neither never next nobody none nothing once only other ought over part people perhaps place quite rather really right said same saying says seem seen shall should since some somebody someone something sometimes soon still such sure take taken tell than that their them themselves then there these they thing things think this those though thought through till time today together told tomorrow tonight took toward towards true under until upon used very want wanted wants well went were what when where whether which while whole whom whose will wish with without word words would wrong year years yesterday your yours yourself sorry please thank thanks".split(
    " ",
  ),
);

/** The first letters of a word, so that "promise" and "promised" meet. */
export const stemOf = (word: string): string => word.replace(/'.*$/, "").slice(0, 5);

/** Words of a text that stand for something. */
export const contentStems = (text: string): ReadonlySet<string> => {
  const stems = new Set<string>();
  for (const word of printsOf(text).words) if (word.length > 3 && !pale.has(word) && !word.includes("'")) stems.add(stemOf(word));
  return stems;
};
