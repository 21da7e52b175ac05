/** What a piece of a script or of a setup names by id. */
export interface Named {
  people: Set<string>;
  places: Set<string>;
  facts: Set<string>;
}
type Kind = keyof Named;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
/** Fields whose ids name neither somebody nor a place. */
const others = new Set(["id", "whisperId", "proposalId", "scenarioId", "sceneId", "card", "text", "why"]);

/** A condition on what somebody knows is the pair of them and the fact; else the field says what an id stands for. */
const kindOf = (value: string, field: string, index: number): Kind | null => {
  if (field === "knows" && index === 1) return "facts";
  if (!uuid.test(value) || others.has(field)) return null;
  return field === "placeId" ? "places" : "people";
};

type Told = (kind: Kind, id: string) => string;
const walk = (value: unknown, field: string, index: number, told: Told): unknown => {
  if (typeof value === "string") {
    const kind = kindOf(value, field, index);
    return kind === null ? value : told(kind, value);
  }
  if (Array.isArray(value)) return value.map((each, at) => walk(each, field, at, told));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, key, 0, told)]));
};

export const namedIn = (value: unknown): Named => {
  const named: Named = { people: new Set(), places: new Set(), facts: new Set() };
  walk(value, "", 0, (kind, id) => {
    named[kind].add(id);
    return id;
  });
  return named;
};

/** The same with other ids for whom and what it names. */
export const renameIn = <T>(value: T, told: Told): T => walk(value, "", 0, told) as T;
