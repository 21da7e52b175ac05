import type { Fact, Holding, Mind } from "@/server/contracts/mind";

export interface HeldFact {
  fact: Fact;
  holding: Holding;
}

/** Facts with how they are held: the writer's first, then what was learned last. */
export function heldFacts({ facts, holdings }: Pick<Mind, "facts" | "holdings">): HeldFact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return holdings
    .flatMap((holding) => {
      const fact = byId.get(holding.factId);
      return fact && holding.stance !== "unaware" ? [{ fact, holding }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.fact.kind === "authored") - Number(a.fact.kind === "authored") ||
        b.holding.sinceTick - a.holding.sinceTick ||
        (a.fact.id < b.fact.id ? -1 : 1),
    );
}
