import { packSchema, type Pack } from "./pack-schema";

export class PackError extends Error {
  override readonly name = "PackError";
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join(".") || "(the whole file)";

/** A pack as the file says it, defaults filled in. Throws with the file, the path in it, and what is wrong there. */
export const readPack = (file: string, raw: unknown): Pack => {
  const parsed = packSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, 20).map((issue) => `${file}: ${pathOf(issue.path)}: ${issue.message}`);
  throw new PackError(faults.join("\n"));
};

export const readPacks = (files: Readonly<Record<string, unknown>>): Pack[] =>
  Object.entries(files).map(([file, raw]) => readPack(file, raw));

export interface Placed {
  pack: string;
  /** Where in the pack, e.g. "moves.ASK.any.3". */
  path: string;
  text: string;
}

const isFragment = (value: object): value is { text: string } => "text" in value && "rating" in value;

const gather = (pack: string, path: string, value: unknown, found: Placed[]): void => {
  if (typeof value === "string") found.push({ pack, path, text: value });
  else if (typeof value !== "object" || value === null) return;
  else if (isFragment(value)) found.push({ pack, path, text: value.text });
  else for (const [key, inner] of Object.entries(value)) gather(pack, path === "" ? key : `${path}.${key}`, inner, found);
};

/** Every authored fragment and word of a pack: constructions, replies, images, sayings, things and words of the lexicon. */
export const fragmentsOf = (pack: Pack): Placed[] => {
  const {
    format: _format,
    version: _version,
    name,
    title: _title,
    eras: _eras,
    genre: _genre,
    setting: _setting,
    domains,
    ...sections
  } = pack;
  const found: Placed[] = [];
  gather(name, "", sections, found);
  for (const [index, { things, sayings }] of domains.entries()) gather(name, `domains.${index}`, { things, sayings }, found);
  return found;
};

/** Phrases of which each stands for itself in its place, so that two packs may have the same. */
const isWord = ({ path }: Placed): boolean => /^(?:lexicon|deeds|cues)\./.test(path);

const samely = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}{}|]+/gu, " ")
    .trim();

/** Sentences that stand in two places. */
export const findDuplicates = (packs: readonly Pack[]): [Placed, Placed][] => {
  const first = new Map<string, Placed>();
  const twice: [Placed, Placed][] = [];
  for (const placed of packs.flatMap(fragmentsOf).filter((each) => !isWord(each))) {
    const key = samely(placed.text);
    const before = first.get(key);
    if (before) twice.push([before, placed]);
    else first.set(key, placed);
  }
  return twice;
};
