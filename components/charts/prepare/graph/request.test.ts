import { describe, expect, it } from "vitest";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import { layoutRequest, layoutSignature, pairTies, positionsOf, shapeOf } from "./request";

const person = (id: string, homePlaceId: string | null): CastMember =>
  ({ id, name: `${id.toUpperCase()} Bennet`, shortName: id.toUpperCase(), homePlaceId }) as CastMember;
const tie = (fromId: string, toId: string, strength: number): TieView => ({ fromId, toId, kind: "friend", strength }) as TieView;
const places = [{ id: "hall", name: "The hall", description: "" }];
const cast = [person("a", "hall"), person("b", "hall"), person("c", "mill")];

describe("what the layout is asked", () => {
  const asked = layoutRequest(cast, [tie("b", "a", -0.75), tie("a", "b", 0.25), tie("a", "gone", 1)], places, "wide");

  it("has each pair once, both directions weighed, and nobody who is not there", () => {
    expect(pairTies([tie("b", "a", 1), tie("a", "b", 1), tie("a", "c", 1)]).map(({ ties }) => ties.length)).toEqual([2, 1]);
    expect(asked.pairs).toEqual([{ a: "a", b: "b", weight: 1 }]);
  });

  it("knows houses of two and more; one alone lives outside all", () => {
    expect(asked.people.map(({ home }) => home)).toEqual(["hall", "hall", null]);
    expect(asked.homeNames).toEqual({ hall: "The hall" });
  });

  it("is asked again when somebody comes, leaves, moves or is renamed, or the board turns; never for a feeling or an order", () => {
    const signature = layoutSignature(asked);
    const of = (people: CastMember[], ties: TieView[] = [], shape: "wide" | "tall" = "wide"): string =>
      layoutSignature(layoutRequest(people, ties, places, shape));
    expect(of([...cast].reverse(), [tie("a", "b", 1)])).toBe(signature);
    const others = [of(cast.slice(1)), of([...cast, person("d", null)]), of([cast[0]!, person("b", null), cast[2]!]), of(cast, [], "tall")];
    expect(others).not.toContain(signature);
  });

  it("takes the shape of the board it is drawn on", () => {
    expect([shapeOf(1_200, 700), shapeOf(800, 800), shapeOf(380, 700), shapeOf(10, 0)]).toEqual(["wide", "square", "tall", "wide"]);
  });

  it("remembers where everybody stood", () => {
    const layout = { nodes: { a: { x: 1, y: 2, r: 3, label: null } } };
    expect(positionsOf(layout)).toEqual({ a: { x: 1, y: 2 } });
  });
});
