import type { Timeline } from "@/server/contracts/ecosystem";
import { limits } from "@/server/contracts/limits";
import { momentWords } from "@/components/ui/local-date";

type Named = Pick<Timeline, "id" | "name" | "parentId" | "createdAt">;

/** A name that none of the others bears: "After line 3", then "After line 3 (2)". */
export const freshName = (wanted: string, others: readonly Pick<Timeline, "name">[]): string => {
  const taken = new Set(others.map(({ name }) => name));
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? "" : ` (${count})`;
    const name = `${wanted.slice(0, limits.titleLength - tail.length)}${tail}`;
    if (!taken.has(name)) return name;
  }
};

const isShared = (words: readonly string[]) => {
  const counts = Map.groupBy(words, (each) => each);
  return (each: string): boolean => (counts.get(each)?.length ?? 0) > 1;
};

/**
 * What is said beside the names that several branches of a list bear: what each comes from; where that is the same too, when each was made,
 * and at last a number. Nothing for a name that one branch alone bears.
 */
export const apartWords = (branches: readonly Named[], toMoment = momentWords): ReadonlyMap<string, string> => {
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  const isSameName = isShared(branches.map(({ name }) => name));
  const alike = branches.filter(({ name }) => isSameName(name));
  const from = ({ parentId }: Named): string =>
    parentId === null ? "the trunk" : `from ${names.has(parentId) ? `“${names.get(parentId) ?? ""}”` : "another branch"}`;
  const made = (branch: Named): string => `${from(branch)}, made ${toMoment(branch.createdAt)}`;
  const keyOf = (say: (branch: Named) => string) => (branch: Named) => `${branch.name}\n${say(branch)}`;
  const isSameFrom = isShared(alike.map(keyOf(from)));
  const isSameMade = isShared(alike.map(keyOf(made)));
  const counted = new Map<string, number>();
  return new Map(
    alike.map((branch) => {
      if (!isSameFrom(keyOf(from)(branch))) return [branch.id, from(branch)];
      const key = keyOf(made)(branch);
      if (!isSameMade(key)) return [branch.id, made(branch)];
      const count = (counted.get(key) ?? 0) + 1;
      counted.set(key, count);
      return [branch.id, `${made(branch)}, number ${count}`];
    }),
  );
};

/** Branches for a picker, each told from the others, and from those that stand beside the picker. */
export const branchOptions = (branches: readonly Named[], beside: readonly Named[] = []): { value: string; label: string }[] => {
  const apart = apartWords([...branches, ...beside]);
  return branches.map(({ id, name }) => ({ value: id, label: apart.has(id) ? `${name} (${apart.get(id) ?? ""})` : name }));
};
