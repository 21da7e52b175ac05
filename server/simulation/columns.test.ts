import { setFlagsFromString } from "node:v8";
import { runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { allocate, grow, type ColumnSpecs } from "./columns";
import { personColumns } from "./people";

setFlagsFromString("--allow-natives-syntax");
const isFast = runInThisContext("(columns) => %HasFastProperties(columns)") as (columns: object) => boolean;

/** Added name by name, as columns must not be. */
const addedByName = (specs: ColumnSpecs): object => {
  const made: Record<string, unknown> = {};
  for (const name of Object.keys(specs)) made[name] = new Float32Array(1);
  return made;
};

describe("columns", () => {
  it("are found without a search, however many there are, also after they have grown", () => {
    const columns = allocate(personColumns, 4);
    expect(isFast(addedByName(personColumns))).toBe(false);
    expect(isFast(columns)).toBe(true);
    expect(isFast(grow(personColumns, columns, 8))).toBe(true);
  });

  it("keep what was in them when they grow", () => {
    const columns = allocate(personColumns, 2);
    columns.mood.set([0.5, 0.25, -0.5, -0.25, 0, 1]);
    columns.flags[1] = 3;
    const grown = grow(personColumns, columns, 3);
    expect(Array.from(grown.mood)).toEqual([0.5, 0.25, -0.5, -0.25, 0, 1, 0, 0, 0]);
    expect(Array.from(grown.flags)).toEqual([0, 3, 0]);
  });
});
