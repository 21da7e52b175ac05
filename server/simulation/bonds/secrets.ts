import type { Thread } from "@/server/contracts/threads";
import { round4 } from "../arithmetic";
import { openSecrets } from "../mind/secrets";
import { isRemoved } from "../people";
import { rosterOf } from "../roster";
import { idAt, type Simulation } from "../state";

/** In a large cast secrets are gone through only so often: that takes a look at everybody. */
const EVERY = 16;

const isDue = (sim: Simulation): boolean => {
  if (sim.minds.facts.length === 0 && sim.bonds.secrets.size === 0) return false;
  return rosterOf(sim).size <= sim.params.report.everyActUpTo || sim.tick % EVERY === 0;
};

/** Every secret that somebody keeps now, by id. */
const keptNow = (sim: Simulation): Map<string, Thread> => {
  const kept = new Map<string, Thread>();
  openSecrets(sim, (fact, holder, other, weight, openedTick, act) => {
    const { id: factId, subjectId } = sim.minds.facts[fact]!;
    const holderId = idAt(sim, holder);
    const id = `secret:${factId}:${holderId}`;
    kept.set(id, {
      id,
      kind: "secret",
      holderId,
      otherId: other < 0 ? null : idAt(sim, other),
      aboutId: subjectId,
      factId,
      weight: round4(weight),
      openedTick,
      act: act > 0 ? act : null,
      closedTick: null,
      outcome: null,
    });
  });
  return kept;
};

const isNews = (sim: Simulation, now: Thread, told: Thread | undefined): boolean =>
  told === undefined || told.otherId !== now.otherId || Math.abs(told.weight - now.weight) >= sim.params.bonds.worthTelling;

/** Whoever kept it and is gone has taken it along; any other secret that is kept no more is out. */
const endOf = (sim: Simulation, told: Thread): Thread => {
  const holder = sim.indexOf.get(told.holderId);
  const isGone = holder === undefined || isRemoved(sim.people, holder) || !sim.minds.facts.some(({ id }) => id === told.factId);
  return { ...told, closedTick: sim.tick, outcome: isGone ? "ended" : "exposed" };
};

/** Secrets that are new, weigh otherwise, or are out, since they were last told. */
export const tellSecrets = (sim: Simulation): Thread[] => {
  if (!isDue(sim)) return [];
  const { secrets } = sim.bonds;
  const kept = keptNow(sim);
  const ended = [...secrets.values()].filter(({ id }) => !kept.has(id)).map((told) => endOf(sim, told));
  const news = [...kept.values()].filter((now) => isNews(sim, now, secrets.get(now.id)));
  for (const { id } of ended) secrets.delete(id);
  for (const now of news) secrets.set(now.id, now);
  return [...ended, ...news];
};

export const saveSecrets = (sim: Simulation): Thread[] => [...sim.bonds.secrets.values()];
export const loadSecrets = (sim: Simulation, saved: readonly Thread[]): void => {
  for (const thread of saved) sim.bonds.secrets.set(thread.id, thread);
};
