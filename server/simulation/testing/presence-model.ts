import type { Act, AuthoredFact } from "@/server/contracts/simulation";

/** How somebody could have come to hold something: by which act, and from whom. */
interface Evidence {
  /** 0: by the writer's word. */
  via: number;
  /** Null: perceived, or given. */
  from: string | null;
  /** Order of arrival, which orders the writer's words among the acts. */
  order: number;
}

/** A twisted retelling is evidence of the same deed. */
const root = (factId: string): string => factId.split(".")[0]!;

/**
 * Who may know what, from presence and telling alone, without forgetting and without belief: an upper bound that shares nothing with the
 * simulation's own bookkeeping.
 */
export class PresenceModel {
  private readonly evidence = new Map<string, Evidence[]>();
  private readonly retracted = new Set<number>();
  private order = 0;

  clone(): PresenceModel {
    const copy = new PresenceModel();
    for (const [key, list] of this.evidence) copy.evidence.set(key, [...list]);
    for (const act of this.retracted) copy.retracted.add(act);
    copy.order = this.order;
    return copy;
  }

  private add(who: string, factId: string, via: number, from: string | null): void {
    this.order += 1;
    const key = `${who} ${root(factId)}`;
    const list = this.evidence.get(key) ?? [];
    list.push({ via, from, order: this.order });
    this.evidence.set(key, list);
  }

  give(fact: Pick<AuthoredFact, "id">, ids: readonly string[]): void {
    for (const id of ids) this.add(id, fact.id, 0, null);
  }

  perceive(act: Pick<Act, "number">, ids: readonly string[]): void {
    for (const id of ids) this.add(id, `d${act.number}`, act.number, null);
  }

  hear(act: Pick<Act, "number" | "actorId">, factId: string, ids: readonly string[]): void {
    for (const id of ids) if (id !== act.actorId) this.add(id, factId, act.number, act.actorId);
  }

  retract(act: number): void {
    this.retracted.add(act);
  }

  holds(who: string, factId: string, before = Infinity): boolean {
    const id = root(factId);
    if (id.startsWith("d") && this.retracted.has(Number(id.slice(1)))) return false;
    return (this.evidence.get(`${who} ${id}`) ?? []).some(
      ({ via, from, order }) => order < before && !this.retracted.has(via) && (from === null || this.holds(from, id, order)),
    );
  }
}
