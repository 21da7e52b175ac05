import { describe, expect, it } from "vitest";
import { limits } from "@/server/contracts/limits";
import { apartWords, branchOptions, freshName } from "./branch-names";

const branch = (id: string, name: string, parentId: string | null, createdAt = "2026-01-01T10:00:00.000Z") => ({
  id,
  name,
  parentId,
  createdAt,
});
const toMoment = (iso: string): string => iso.slice(0, 10);

describe("the name of a new branch", () => {
  it("is the one that is wanted, unless another bears it", () => {
    expect(freshName("After line 3", [])).toBe("After line 3");
    expect(freshName("After line 3", [{ name: "After line 3" }])).toBe("After line 3 (2)");
    expect(freshName("After line 3", [{ name: "After line 3 (2)" }, { name: "After line 3" }])).toBe("After line 3 (3)");
  });

  it("stays as short as a name may be", () => {
    const long = "w".repeat(limits.titleLength + 5);
    const first = freshName(long, []);
    expect(first).toHaveLength(limits.titleLength);
    const second = freshName(long, [{ name: first }]);
    expect(second).toHaveLength(limits.titleLength);
    expect(second.endsWith(" (2)")).toBe(true);
  });
});

describe("branches of one name", () => {
  const trunk = branch("trunk", "Main", null);

  it("are told apart by what they come from, and other names are left alone", () => {
    const apart = apartWords([trunk, branch("a", "Storm", "trunk"), branch("b", "Storm", "a"), branch("c", "Storm", "gone")], toMoment);
    expect([...apart]).toEqual([
      ["a", "from “Main”"],
      ["b", "from “Storm”"],
      ["c", "from another branch"],
    ]);
  });

  it("are told apart by when they were made where they come from the same, and by a number where nothing else is left", () => {
    const apart = apartWords(
      [
        trunk,
        branch("a", "Storm", "trunk"),
        branch("b", "Storm", "trunk", "2026-02-02T10:00:00.000Z"),
        branch("c", "Storm", "trunk", "2026-02-02T10:00:00.000Z"),
        branch("d", "Main", "trunk"),
      ],
      toMoment,
    );
    expect(Object.fromEntries(apart)).toEqual({
      trunk: "the trunk",
      a: "from “Main”, made 2026-01-01",
      b: "from “Main”, made 2026-02-02, number 1",
      c: "from “Main”, made 2026-02-02, number 2",
      d: "from “Main”",
    });
  });

  it("never look alike in a picker", () => {
    const many = [trunk, ...["a", "b", "c"].map((id) => branch(id, "Storm", "trunk")), branch("d", "Storm", "a"), branch("e", "Calm", "a")];
    const labels = branchOptions(many).map(({ label }) => label);
    expect(new Set(labels).size).toBe(many.length);
    expect(labels).toContain("Calm");
  });
});
