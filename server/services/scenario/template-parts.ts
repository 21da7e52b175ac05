import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Goal } from "@/server/contracts/character";
import type { MotifCategory } from "@/server/contracts/motifs";
import { scenarioSchema, type Scenario } from "@/server/contracts/scenario";
import type { ScenarioTemplate } from "@/server/contracts/scenario-record";
import type { Arc, Beat, BeatCondition, Bounds } from "@/server/contracts/scene-plan";

type Outcome = "success" | "fail" | "timeout";
/** A condition whose people are roles; who they are is known once the template is. */
type Told = (idOf: (role: string) => string) => BeatCondition;

const edge =
  (field: "strength" | "trust" | "offence") =>
  (from: string, to: string, bounds: Bounds): Told =>
  (idOf) => ({ edge: [idOf(from), idOf(to)], field, ...bounds });
export const regard = edge("strength");
export const trust = edge("trust");
export const grudge = edge("offence");
export const mood =
  (role: string, axis: "pleasure" | "arousal" | "dominance", bounds: Bounds): Told =>
  (idOf) => ({ mood: idOf(role), axis, ...bounds });
export const theme =
  (motif: MotifCategory, atLeast: number): Told =>
  () => ({ motif, atLeast });
export const turn =
  (turns: number): Told =>
  () => ({ turns });
export const after =
  (beat: string, outcome?: Outcome): Told =>
  () => ({ beat, ...(outcome && { outcome }) });

interface RoleSpec {
  lead?: true;
  extra?: true;
  does: string;
  secret?: string;
  wants?: [type: Goal["type"], text: string, priority?: number, about?: string];
  talk?: number;
  enters?: number;
}
interface BeatSpec {
  id: string;
  title: string;
  needs?: string[];
  pre?: Told[];
  tension: number;
  focus?: [role: string, target: number];
  boost?: Beat["boost"];
  forbid?: Beat["forbid"];
  success?: Told[];
  fail?: Told[];
  /** Least and most. */
  turns: [number, number];
  priority?: number;
}
interface TemplateSpec extends Omit<z.input<typeof scenarioSchema>, "cast" | "beats" | "curve" | "arc" | "motifs" | "limits"> {
  id: string;
  title: string;
  pitch: string;
  roles: Record<string, RoleSpec>;
  beats: BeatSpec[];
  turns: number;
  curve?: [turn: number, target: number][];
  arc?: [kind: Arc, role: string];
  motifs: Partial<Record<MotifCategory, number>>;
}

/** The same id for the same role in every copy: a UUID of version 8 (RFC 9562) from its name. */
const roleId = (template: string, role: string): string => {
  const hex = createHash("sha256").update(`dramatis template ${template} ${role}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const roleName = (role: string): string => `The ${role}`;

const toPart = (idOf: (role: string) => string, role: string, spec: RoleSpec) => ({
  characterId: idOf(role),
  name: roleName(role),
  role: spec.lead ? ("lead" as const) : spec.extra ? ("extra" as const) : ("support" as const),
  instructions: spec.does,
  secret: spec.secret ?? "",
  goal: spec.wants
    ? { type: spec.wants[0], text: spec.wants[1], priority: spec.wants[2] ?? 0.7, targetId: spec.wants[3] ? idOf(spec.wants[3]) : null }
    : null,
  talkativeness: spec.talk ?? 0.5,
  entersAt: spec.enters ?? 1,
});

const toBeat = (idOf: (role: string) => string, spec: BeatSpec) => {
  const told = (list: Told[] = []): BeatCondition[] => list.map((condition) => condition(idOf));
  return {
    id: spec.id,
    title: spec.title,
    required: (spec.needs ?? []).map(idOf),
    pre: told(spec.pre),
    success: told(spec.success),
    fail: told(spec.fail),
    tension: spec.tension,
    valence: spec.focus ? { focalId: idOf(spec.focus[0]), target: spec.focus[1] } : null,
    boost: spec.boost ?? {},
    forbid: spec.forbid ?? [],
    minTurns: spec.turns[0],
    maxTurns: spec.turns[1],
    priority: spec.priority ?? 1,
  };
};

/** A template from its roles and beats. A role that is spoken of and not there is a mistake of ours, and stops the program. */
export const template = ({ id, pitch, roles, beats, turns, curve = [], arc, motifs, ...rest }: TemplateSpec): ScenarioTemplate => {
  const idOf = (role: string): string => {
    if (!(role in roles)) throw new Error(`the template ${id} has no role ${role}`);
    return roleId(id, role);
  };
  const data: Scenario = scenarioSchema.parse({
    ...rest,
    cast: Object.entries(roles).map(([role, spec]) => toPart(idOf, role, spec)),
    beats: beats.map((beat) => toBeat(idOf, beat)),
    curve: curve.map(([at, target]) => ({ turn: at, target })),
    arc: arc ? { kind: arc[0], focalId: idOf(arc[1]) } : null,
    motifs: Object.entries(motifs).map(([category, intensity]) => ({ category, intensity })),
    limits: { turns, minutes: Math.ceil((turns * 4) / 60) + 4 },
  });
  return { id, title: rest.title, pitch, roles: Object.keys(roles).map(roleName), data };
};
