import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import type { Scene } from "@/server/contracts/scene";
import type { ImportedScript, ScriptDocument, ScriptInspection } from "@/server/contracts/script";
import { toCommand, toEventActor, type Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast, type CastSession } from "@/server/services/cast";
import { composeScene, findPlace, type SceneFacts } from "./compose-scene";
import { matchCast } from "./match-cast";
import { readScript, scenesOf, type FoundScene } from "./read-script";

const fileSchema = z.object({
  timelineId: idSchema,
  fileName: z.string().max(255).default("The file"),
  /** Over a door that carries text its UTF-8 does as well. */
  bytes: z.union([z.instanceof(Uint8Array), z.string().transform((text) => new TextEncoder().encode(text))]),
  /** Who of the file is who of the cast, where its names do not say so. */
  who: z.record(idSchema, idSchema).default({}),
});

/** Why a scene cannot come in beside those that are there. */
const findFault = (
  scenes: readonly Scene[],
  { heading }: FoundScene,
  whoIs: (id: string) => string,
): { message: string; reason: string } | null => {
  const people = new Set(heading.cast.map(whoIs));
  if (people.size < 2) return { message: `“${heading.title}” has fewer than two characters, and a scene needs two`, reason: "too_few" };
  const elsewhere = scenes.find(({ status, present }) => status !== "ended" && present.some((id) => people.has(id)));
  if (!elsewhere) return null;
  return { message: `Somebody of “${heading.title}” is in “${elsewhere.title}” just now; end that first`, reason: "busy" };
};

/** What a script in JSON would bring in, and who of it is who here. Writes nothing. */
export const inspectScript = defineVerb({
  name: "script.inspect",
  access: "write",
  input: fileSchema,
  run: async (ctx, { timelineId, fileName, bytes, who }): Promise<ScriptInspection> => {
    const document = readScript(fileName, bytes);
    const { characters, scenes } = await ctx.chronicle.view(ctx.workspaceId, timelineId);
    const cast = matchCast(document.cast, characters, who);
    const whoIs = idsOf(cast);
    return {
      title: document.title,
      scenes: scenesOf(document).map((scene) => ({
        title: scene.heading.title,
        lines: scene.lines.length,
        fault: findFault(scenes, scene, whoIs)?.message ?? null,
      })),
      cast,
    };
  },
});

const idsOf = (matches: ScriptInspection["cast"]): ((id: string) => string) => {
  const ids = new Map(matches.map(({ id, characterId }) => [id, characterId ?? id]));
  return (id) => ids.get(id) ?? id;
};

const refuse = (message: string, reason: string): AppError => new AppError("PRECONDITION", message, { reason: `script.${reason}` });

/** From the document's ids to the cast's; refused with the names of those who are missing. */
const castOf = (document: ScriptDocument, { cast }: CastSession, who: Readonly<Record<string, string>>): ((id: string) => string) => {
  const matches = matchCast(document.cast, cast.view.list("character"), who);
  const faults = matches.flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) throw refuse(`${faults.slice(0, 3).join("; ")}: add them to the cast first`, "stranger");
  return idsOf(matches);
};

/** Feelings come in with their lines; nobody has them now, so the mood of everyone is told again as it is. */
const restoreMoods = (drafts: EventDraft[], { cast }: CastSession, head: Pick<SceneFacts, "tick" | "actor">): void => {
  const touched = new Set(drafts.flatMap((draft) => (draft.type === "emotion.felt" ? draft.payload.felt.characterId : [])));
  for (const characterId of touched) {
    const member = cast.view.get("character", characterId);
    if (!member) continue;
    const { mood, feeling, energy, needs } = member.state;
    drafts.push({ ...head, type: "mood.shifted", payload: { report: { characterId, mood, feeling, energy, needs } } });
  }
};

const compose = (
  ctx: Context,
  session: CastSession,
  document: ScriptDocument,
  who: Readonly<Record<string, string>>,
): { drafts: EventDraft[]; imported: ImportedScript } => {
  const whoIs = castOf(document, session, who);
  const scenes = scenesOf(document);
  const places = [...session.cast.view.list("place")];
  const head = { tick: tickOf(session), actor: toEventActor(ctx.actor) };
  const drafts: EventDraft[] = [];
  const sceneIds = scenes.map((scene) => {
    const fault = findFault(session.cast.view.list("scene"), scene, whoIs);
    if (fault) throw refuse(fault.message, fault.reason);
    const { place } = scene.heading;
    const known = place && findPlace(places, place.name);
    if (place && !known && place.name.trim() !== "") {
      const added = { id: ctx.newId(), name: place.name.trim(), description: place.description };
      places.push(added);
      drafts.push({ ...head, type: "place.added", payload: { place: added } });
    }
    const placeId = place ? (findPlace(places, place.name)?.id ?? null) : null;
    const sceneId = ctx.newId();
    composeScene(drafts, scene, { ...head, sceneId, placeId, newId: ctx.newId, whoIs });
    return sceneId;
  });
  restoreMoods(drafts, session, head);
  return { drafts, imported: { sceneIds, lines: drafts.filter(({ type }) => type === "line.spoken").length } };
};

/**
 * Brings the scenes of a JSON script in as ended scenes, in one append: the lines with their speakers, moves, directions, feelings and
 * rulings. The cast has not lived through them: nobody remembers or knows anything by them, and no relationship moves.
 */
export const importScript = defineVerb({
  name: "script.import",
  access: "write",
  input: fileSchema,
  idempotent: true,
  run: (ctx, { timelineId, fileName, bytes, who }): Promise<ImportedScript> =>
    withCast(ctx, timelineId, async (session) => {
      const { drafts, imported } = compose(ctx, session, readScript(fileName, bytes), who);
      await session.author({ drafts, command: toCommand(ctx, imported) });
      return imported;
    }),
});
