import type { EventOf } from "@/server/contracts/chronicle/events";
import { stagingTypes, type RecountedEvent } from "@/server/contracts/chronicle/recounted";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";
import type { HappeningBlock, HeadingBlock, StagedBlock } from "@/server/contracts/script-document";
import type { Context } from "@/server/core/context";

const readTypes = ["scene.opened", "scene.closed", "scene.recounted", "line.decided", ...stagingTypes] as const;
type Read = EventOf<(typeof readTypes)[number]>;

/** How a scene was directed: as it began, and what was done after which turn, in order. */
export interface Staging {
  opened: Pick<HeadingBlock, "direction" | "plan">;
  told: (HappeningBlock | StagedBlock)[];
}

/** A scenario and a set of takes are of the workspace that it was played in. */
const withoutScenario = <T extends object>(direction: T): T =>
  "scenarioId" in direction ? { ...direction, scenarioId: null, scenarioVersion: null } : direction;

const portable = (event: RecountedEvent): RecountedEvent => {
  switch (event.type) {
    case "scene.changed": {
      const { patch } = event.payload;
      return { ...event, payload: { patch: patch.direction ? { ...patch, direction: withoutScenario(patch.direction) } : patch } };
    }
    // A number for the dice of the scene that it was.
    case "scene.planned":
      return { ...event, payload: { ...event.payload, sceneKey: 0 } };
    case "beat.directed":
      return { ...event, payload: { ...event.payload, sceneKey: 0 } };
    default:
      return event;
  }
};

/** What stands in the script for an event, by the happening that came of it; undefined where none did. */
const happeningOf = (scene: Scene, event: RecountedEvent, seq: number): HappeningBlock | undefined => {
  const block = (id: string, more: Pick<HappeningBlock, "who" | "card">): HappeningBlock | undefined => {
    const found = scene.happenings.find((each) => each.id === id);
    return found && { kind: "happening", what: found.kind, text: found.text, turn: found.turn, by: found.by, ...more };
  };
  switch (event.type) {
    case "scene.joined":
    case "scene.left":
      return block(`${event.type}:${seq}`, { who: event.payload.characterId });
    case "scene.happened": {
      const { happening, card } = event.payload;
      return block(happening.id, card === null ? {} : { card });
    }
    case "drama.intervened":
      return block(`card:${seq}`, { card: event.payload.id as NonNullable<HappeningBlock["card"]> });
    default:
      return undefined;
  }
};

/** Is in the scene otherwise: somebody who was there already comes in, the curve is written at the end, as it is folded. */
const untold = new Set<RecountedEvent["type"]>(["scene.joined", "scene.left", "scene.happened", "tension.measured"]);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const follow = (
  scene: Scene,
  events: readonly Read[],
  lines: readonly Line[],
  revealed: readonly EventOf<"fact.revealed">[],
  factText: (id: string) => string | null,
): Staging => {
  const staging: Staging = { opened: {}, told: [] };
  let turn = 0;
  const tell = (event: RecountedEvent, seq: number, after: number): void => {
    const happening = happeningOf(scene, event, seq);
    if (happening) staging.told.push(happening);
    else if (!untold.has(event.type)) staging.told.push({ kind: "staged", turn: after, event: portable(event) });
  };
  const read = [...events, ...lines, ...revealed].sort((a, b) => a.seq - b.seq);
  for (const each of read) {
    if (!("payload" in each)) {
      turn = Math.max(turn, each.turn ?? 0);
      continue;
    }
    switch (each.type) {
      case "scene.opened":
        staging.opened = { direction: withoutScenario(each.payload.setup.direction), plan: each.payload.setup.plan };
        break;
      case "scene.closed":
        return staging;
      case "scene.recounted":
        turn = Math.max(turn, each.payload.turn);
        tell(each.payload.event, each.seq, each.payload.turn);
        break;
      case "line.decided":
        if (each.payload.decision !== "refused") break;
        turn = Math.max(turn, each.payload.turn);
        tell({ type: "scene.silence", payload: { turn } }, each.seq, turn);
        break;
      case "fact.revealed": {
        const text = factText(each.payload.factId);
        if (text !== null) tell({ type: "fact.revealed", payload: { text, characterIds: each.payload.characterIds } }, each.seq, turn);
        break;
      }
      case "scene.planned":
        // The plan that a scene begins with is told in its heading.
        if (turn > 0 || !same(each.payload.plan, staging.opened.plan)) tell(each, each.seq, turn);
        break;
      case "scene.silence":
        turn = Math.max(turn, each.payload.turn);
        tell({ type: each.type, payload: each.payload }, each.seq, turn);
        break;
      default:
        tell({ type: each.type, payload: each.payload } as RecountedEvent, each.seq, turn);
    }
  }
  return staging;
};

/** How the scenes of a branch were directed, or one of them, from its chronicle: by id. */
export const loadStaging = async (
  { chronicle, workspaceId }: Pick<Context, "chronicle" | "workspaceId">,
  timelineId: string,
  { view, lines, sceneId }: { view: CastView; lines: readonly Line[]; sceneId: string | null },
): Promise<ReadonlyMap<string, Staging>> => {
  const events = await chronicle.eventsOfScenes(workspaceId, timelineId, readTypes, { sceneId, toSeq: view.seq });
  const of = <T extends { sceneId: string | null }>(all: readonly T[]): Map<string, T[]> => Map.groupBy(all, (each) => each.sceneId ?? "");
  const [eventsOf, linesOf] = [of(events), of(lines)];
  const firstSeq = events[0]?.seq ?? view.seq;
  const revealed = await chronicle.inputsOf(workspaceId, timelineId, ["fact.revealed"], { afterSeq: firstSeq, toSeq: view.seq });
  const texts = new Map(view.facts.map(({ id, text }) => [id, text]));
  return new Map(
    view.scenes.flatMap((scene) => {
      const own = eventsOf.get(scene.id);
      if (!own) return [];
      // Nobody was in a scene from a file while it stood open here, which it never did.
      const inIt = scene.broughtIn ? [] : revealed.filter(({ payload }) => payload.characterIds.some((id) => scene.cast.includes(id)));
      const after = inIt.filter(({ seq }) => seq > (own[0]?.seq ?? 0));
      return [[scene.id, follow(scene, own, linesOf.get(scene.id) ?? [], after, (id) => texts.get(id) ?? null)] as const];
    }),
  );
};
