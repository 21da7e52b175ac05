import { contentStems } from "./content-words";

const stems = new WeakMap<readonly object[], ReadonlySet<string>>();
type Cue = { template: { source: string } };

/** Words by which a move is known: those of its cues. */
export const tellingStems = (cues: readonly Cue[]): ReadonlySet<string> => {
  let known = stems.get(cues);
  if (!known) stems.set(cues, (known = new Set(cues.flatMap(({ template }) => [...contentStems(template.source)]))));
  return known;
};
