import { isRemoved } from "../people";
import type { Simulation } from "../state";
import { mergeBelief } from "./beliefs";
import { keyOfFact } from "./facts";
import { Belief } from "./records";

/** Told for every secret that somebody keeps: fact, who keeps it, from whom (−1: from everybody), weight 0..1, since when, by which act (0: none). */
export type TellSecret = (fact: number, holder: number, other: number, weight: number, sinceTick: number, act: number) => void;

/** What hangs on a secret that is kept from the one it concerns, and on any other. */
const CONCERNED = 0.8;
const UNCONCERNED = 0.4;

const indexOr = (sim: Simulation, id: string | null): number => (id === null ? -1 : (sim.indexOf.get(id) ?? -1));
const holds = (sim: Simulation, who: number, key: number, object: number): boolean => {
  const held = mergeBelief(sim, who, key, object);
  return held.found && !held.denied;
};

/**
 * The writer's secrets that are still kept. One whom the secret concerns (its object, else its subject) and who does not know it is whom it is
 * kept from; once that one knows, the secret is out, and it is told no more. Nothing is allocated but by the caller.
 */
export const openSecrets = (sim: Simulation, tell: TellSecret): void => {
  const { facts } = sim.minds;
  for (let fact = 0; fact < facts.length; fact += 1) {
    if (!facts[fact]!.isSecret) continue;
    const key = keyOfFact(fact);
    const subject = indexOr(sim, facts[fact]!.subjectId);
    const object = indexOr(sim, facts[fact]!.objectId);
    const concerned = object >= 0 ? object : subject;
    const isOut = object >= 0 && holds(sim, object, key, object);
    if (isOut) continue;
    const other = concerned >= 0 && !holds(sim, concerned, key, object) ? concerned : -1;
    for (let who = 0; who < sim.people.count; who += 1) {
      if (isRemoved(sim.people, who)) continue;
      const held = mergeBelief(sim, who, key, object);
      if (!held.found || held.denied) continue;
      const since = sim.minds.beliefs[held.at + Belief.tick]!;
      const weight = (other >= 0 ? CONCERNED : UNCONCERNED) * held.strength;
      tell(fact, who, other, weight, since, sim.minds.beliefs[held.at + Belief.via]!);
    }
  }
};
