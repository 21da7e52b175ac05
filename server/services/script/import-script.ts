import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
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
});

/** What a script in JSON would bring in, and who of it is who here. Writes nothing. */
export const inspectScript = defineVerb({
  name: "script.inspect",
  access: "write",
  input: fileSchema,
  run: async (ctx, { timelineId, fileName, bytes }): Promise<ScriptInspection> => {
    const document = readScript(fileName, bytes);
    const { characters } = await ctx.chronicle.view(ctx.workspaceId, timelineId);
    return {
      title: document.title,
      scenes: scenesOf(document).map(({ heading, lines }) => ({ title: heading.title, lines: lines.length })),
      cast: matchCast(document.cast, characters).map(({ name, characterId, fault }) => ({ name, characterId, fault })),
    };
  },
});

const refuse = (message: string, reason: string): AppError => new AppError("PRECONDITION", message, { reason: `script.${reason}` });

/** From the document's ids to the cast's; refused with the names of those who are missing. */
const castOf = (document: ScriptDocument, { cast }: CastSession): ((id: string) => string) => {
  const matches = matchCast(document.cast, cast.view.list("character"));
  const faults = matches.flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) throw refuse(`${faults.slice(0, 3).join("; ")}: add them to the cast first`, "stranger");
  const ids = new Map(matches.map(({ id, characterId }) => [id, characterId ?? id]));
  return (id) => ids.get(id) ?? id;
};

const assertPlayable = ({ cast }: CastSession, { heading }: FoundScene, whoIs: (id: string) => string): void => {
  const people = new Set(heading.cast.map(whoIs));
  if (people.size < 2) throw refuse(`“${heading.title}” has fewer than two characters, and a scene needs two`, "too_few");
  const elsewhere = cast.view.list("scene").find(({ status, present }) => status !== "ended" && present.some((id) => people.has(id)));
  if (elsewhere) throw refuse(`Somebody of “${heading.title}” is in “${elsewhere.title}” just now; end that first`, "busy");
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

const compose = (ctx: Context, session: CastSession, document: ScriptDocument): { drafts: EventDraft[]; imported: ImportedScript } => {
  const whoIs = castOf(document, session);
  const scenes = scenesOf(document);
  if (scenes.length === 0) throw new AppError("VALIDATION", "There is no scene in this file", { reason: "script.no_scene" });
  const places = [...session.cast.view.list("place")];
  const head = { tick: tickOf(session), actor: toEventActor(ctx.actor) };
  const drafts: EventDraft[] = [];
  const sceneIds = scenes.map((scene) => {
    assertPlayable(session, scene, whoIs);
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
  run: (ctx, { timelineId, fileName, bytes }): Promise<ImportedScript> =>
    withCast(ctx, timelineId, async (session) => {
      const { drafts, imported } = compose(ctx, session, readScript(fileName, bytes));
      await session.author({ drafts, command: toCommand(ctx, imported) });
      return imported;
    }),
});
