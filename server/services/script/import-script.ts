import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import type { Place } from "@/server/contracts/place";
import type { ImportedScript, ScriptInspection } from "@/server/contracts/script";
import type { ScriptDocument } from "@/server/contracts/script-document";
import { toCommand, toEventActor, type Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast, type CastSession } from "@/server/services/cast";
import { composeScene, findPlace, type SceneFacts } from "./compose-scene";
import { matchCast } from "./match-cast";
import { renameIn } from "@/server/contracts/named-in";
import { isLine, readScript, scenesOf, type FoundScene } from "./read-script";

const fileSchema = z.object({
  timelineId: idSchema,
  fileName: z.string().max(255).default("The file"),
  /** Over a door that carries text its UTF-8 does as well. */
  bytes: z.union([z.instanceof(Uint8Array), z.string().transform((text) => new TextEncoder().encode(text))]),
  /** Who of the file is who of the cast, where its names do not say so. */
  who: z.record(idSchema, idSchema).default({}),
});

/** Why a scene cannot come in. */
const findFault = ({ heading }: FoundScene, whoIs: (id: string) => string): string | null =>
  new Set(heading.cast.map(whoIs)).size < 2 ? `“${heading.title}” has fewer than two characters, and a scene needs two` : null;

/** What a script in JSON would bring in, and who of it is who here. Writes nothing. */
export const inspectScript = defineVerb({
  name: "script.inspect",
  access: "write",
  input: fileSchema,
  run: async (ctx, { timelineId, fileName, bytes, who }): Promise<ScriptInspection> => {
    const document = readScript(fileName, bytes);
    const { characters } = await ctx.chronicle.view(ctx.workspaceId, timelineId);
    const cast = matchCast(document.cast, characters, who);
    const whoIs = idsOf(cast);
    return {
      title: document.title,
      scenes: scenesOf(document).map((scene) => ({
        title: scene.heading.title,
        lines: scene.blocks.filter(isLine).length,
        fault: findFault(scene, whoIs),
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

type Head = Pick<SceneFacts, "tick" | "actor">;

/** The place of this name; one that is not there is added first. */
const placeBy = (ctx: Context, { cast }: CastSession, drafts: EventDraft[], head: Head) => {
  const places = [...cast.view.list("place")];
  return (wanted: Pick<Place, "name" | "description"> | null | undefined): string | null => {
    const name = wanted?.name.trim() ?? "";
    if (!wanted || name === "") return null;
    const known = findPlace(places, name);
    if (known) return known.id;
    const place = { id: ctx.newId(), name, description: wanted.description };
    places.push(place);
    drafts.push({ ...head, type: "place.added", payload: { place } });
    return place.id;
  };
};

/** A fact that the writer set down is known by its words; of one that nobody here has set down nothing is known but that it was one. */
const factBy = ({ facts = [] }: ScriptDocument, { cast }: CastSession): ((id: string) => string) => {
  const known = [...cast.view.list("fact")];
  return (id) => {
    const told = facts.find((fact) => fact.id === id);
    if (!told) return id;
    const same = known.filter(({ text }) => text === told.text);
    return (same.find((fact) => fact.id === id) ?? same[0])?.id ?? "elsewhere";
  };
};

const compose = (
  ctx: Context,
  session: CastSession,
  document: ScriptDocument,
  who: Readonly<Record<string, string>>,
): { drafts: EventDraft[]; imported: ImportedScript } => {
  const whoIs = castOf(document, session, who);
  const head = { tick: tickOf(session), actor: toEventActor(ctx.actor) };
  const drafts: EventDraft[] = [];
  const placeOf = placeBy(ctx, session, drafts, head);
  const factOf = factBy(document, session);
  const named = { people: whoIs, places: (id: string) => placeOf(document.places?.find((place) => place.id === id)) ?? id, facts: factOf };
  const rename = <T>(value: T): T => renameIn(value, (kind, id) => named[kind](id));
  const sceneIds = scenesOf(document).map((scene) => {
    const fault = findFault(scene, whoIs);
    if (fault !== null) throw refuse(fault, "too_few");
    const sceneId = ctx.newId();
    composeScene(drafts, scene, { ...head, sceneId, placeId: placeOf(scene.heading.place), newId: ctx.newId, rename });
    return sceneId;
  });
  return { drafts, imported: { sceneIds, lines: drafts.filter(({ type }) => type === "line.spoken").length } };
};

/**
 * Brings the scenes of a JSON script in as ended scenes, in one append: the lines with their speakers, moves, directions, feelings and
 * rulings, and how each was directed. The cast has not lived through them: nobody remembers or knows anything by them, and no relationship moves.
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
