import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { Line } from "@/server/contracts/line";
import { sayMove } from "@/server/contracts/move-sentences";
import type { MoveId } from "@/server/contracts/moves";
import type { TieChangeRow } from "@/server/contracts/tie-change";
import type { TieEpisode } from "@/server/contracts/tie-tracks";
import type { Context } from "@/server/core/context";

/** What the changes of a page refer to. */
interface Referred {
  lines: ReadonlyMap<string, Line>;
  scenes: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
  events: ReadonlyMap<number, ChronicleEvent>;
}

const isPresent = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
const unique = <T>(values: readonly (T | null | undefined)[]): T[] => [...new Set(values.filter(isPresent))];

/** Rows of one projection by id, as (id, value). */
const rowsById = async <T>(
  ctx: Context,
  timelineId: string,
  select: string,
  table: string,
  ids: readonly string[],
): Promise<Map<string, T>> => {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<{ id: string; value: T }>(
      `select "id", ${select} "value" from "${table}" where "workspaceId" = $1 and "timelineId" = $2 and "id" = any($3::uuid[])`,
      [ctx.workspaceId, timelineId, ids],
    ),
  );
  return new Map(rows.map(({ id, value }) => [id, value]));
};

/** As they are called for short. */
export const loadNames = (ctx: Context, timelineId: string, ids: readonly string[]): Promise<Map<string, string>> =>
  rowsById<string>(ctx, timelineId, `coalesce(nullif("data"->>'shortName', ''), "name")`, "CharacterView", ids);

/** Of an act without words the act, of the writer's hand and of a change of kind the event itself. */
const eventSeqOf = ({ cause, seq, causeSeq }: TieChangeRow): number | null => {
  if (cause === "act") return causeSeq > 0 ? causeSeq : null;
  return cause === "authored" || cause === "kind" ? seq : null;
};

const referTo = async (ctx: Context, timelineId: string, rows: readonly TieChangeRow[]): Promise<Referred> => {
  const lines = await rowsById<Line>(ctx, timelineId, `"data"`, "Line", unique(rows.map(({ lineId }) => lineId)));
  const sceneIds = unique([...lines.values()].map(({ sceneId }) => sceneId));
  const scenes = await rowsById<string>(ctx, timelineId, `"data"->>'title'`, "SceneView", sceneIds);
  const found = await ctx.chronicle.findAll(ctx.workspaceId, timelineId, unique(rows.map(eventSeqOf)));
  const events = new Map(found.map((event) => [event.seq, event]));
  const people = [
    ...[...lines.values()].flatMap(({ speakerId, addresseeId, aboutId }) => [speakerId, addresseeId, aboutId]),
    ...found.flatMap((event) => (event.type === "move.made" ? [event.payload.actorId, event.payload.targetId, event.payload.aboutId] : [])),
  ];
  return { lines, scenes, events, names: await loadNames(ctx, timelineId, unique(people)) };
};

interface Deed {
  move: string;
  accepted: boolean | null;
  aboutId: string | null;
}
const sayDeed = ({ names }: Referred, actorId: string, targetId: string | null, { move, accepted, aboutId }: Deed): string => {
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const actor = nameOf(actorId) ?? "Somebody";
  return sayMove({ move: move as MoveId, accepted, actor, target: nameOf(targetId), about: nameOf(aboutId) });
};

const becauseOf = (row: TieChangeRow, referred: Referred): string => {
  const line = row.lineId === null ? undefined : referred.lines.get(row.lineId);
  const event = referred.events.get(eventSeqOf(row) ?? 0);
  switch (row.cause) {
    case "line":
      return line ? sayDeed(referred, line.speakerId, line.addresseeId, line) : "Something was said.";
    case "ruling":
      return "The line was struck: what it had done is taken back.";
    case "act":
      return event?.type === "move.made"
        ? sayDeed(referred, event.payload.actorId, event.payload.targetId, event.payload)
        : "Something passed between them.";
    case "kind":
      return event?.type === "relationship.kind_changed"
        ? `From ${event.payload.from} to ${event.payload.to}.`
        : "It became another kind of tie.";
    case "authored": {
      const reason = event?.type === "relationship.authored" ? event.payload.relationship.evidence : "";
      if (event && event.causes.length > 0) return reason === "" ? "The writer took a change back." : `Taken back by the writer: ${reason}`;
      return reason === "" ? "So the writer has it." : reason;
    }
  }
};

const presentLine = (row: TieChangeRow, { lines, scenes }: Referred): TieEpisode["line"] => {
  const line = row.lineId === null ? undefined : lines.get(row.lineId);
  if (!line) return null;
  const { id, seq, speakerId, addresseeId, text, sceneId, ruling } = line;
  const sceneTitle = sceneId === null ? null : (scenes.get(sceneId) ?? null);
  return { id, seq, speakerId, addresseeId, text, sceneId, sceneTitle, ruling };
};

/** Changes with what caused each, in words: the line with its scene, the act, or the writer's reason. */
export const presentEpisodes = async (ctx: Context, timelineId: string, rows: readonly TieChangeRow[]): Promise<TieEpisode[]> => {
  const referred = await referTo(ctx, timelineId, rows);
  return rows.map((row): TieEpisode => {
    const { seq, tick, fromId, toId, cause, kind, strength, trust, familiarity, offence } = row;
    const delta = { strength: row.strengthBy, trust: row.trustBy, familiarity: row.familiarityBy, offence: row.offenceBy };
    const told = { seq, tick, fromId, toId, cause, kind, strength, trust, familiarity, offence, delta };
    return { ...told, line: presentLine(row, referred), because: becauseOf(row, referred) };
  });
};
