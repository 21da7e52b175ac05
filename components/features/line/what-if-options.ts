import type { CastMember } from "@/server/contracts/chronicle/view";
import { traitNames } from "@/server/contracts/traits";
import type { MoveReason, WhatIf } from "@/server/contracts/simulation";
import { shortNameOf } from "@/components/charts/prepare/person";
import { motifName } from "@/components/charts/prepare/motif";
import { sayFact, sayMemory, type Namer } from "@/components/features/mind";

export interface ChangeOption {
  key: string;
  /** As it stands in the list: "Trust in Mr Darcy". */
  label: string;
  /** For what is set to a value; absent for what is simply taken away. */
  scale?: { label: string; min: number; max: number; step: number; start: number };
  build: (value: number) => WhatIf;
}

interface Material {
  reason: MoveReason;
  actor: CastMember | null;
  target: CastMember | null;
  namer: Namer;
}

const unit = (label: string, start: number): NonNullable<ChangeOption["scale"]> => ({ label, min: 0, max: 1, step: 0.05, start });
const signed = (label: string, start: number): NonNullable<ChangeOption["scale"]> => ({ label, min: -1, max: 1, step: 0.05, start });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const axes = ["pleasure", "arousal", "dominance"] as const;

const speakerOf = (actor: CastMember | null): string => (actor ? shortNameOf(actor) : "the speaker");

const betweenThem = ({ reason, actor, target }: Material): ChangeOption[] => {
  const { view } = reason;
  if (!view || !target) return [];
  const [name, speaker] = [shortNameOf(target), speakerOf(actor)];
  return [
    { key: "regard", label: `Regard for ${name}`, scale: signed("Regard", -view.strength), build: (value) => ({ input: "regard", value }) },
    {
      key: "trust",
      label: `Trust in ${name}`,
      scale: unit("Trust", 1 - view.trust),
      build: (value) => ({ input: "view", field: "trust", value }),
    },
    {
      key: "familiarity",
      label: `How well ${speaker} knows ${name}`,
      scale: unit("Familiarity", 1 - view.familiarity),
      build: (value) => ({ input: "view", field: "familiarity", value }),
    },
    {
      key: "offence",
      label: `What ${name} has done to ${speaker}`,
      scale: unit("Offence", view.offence > 0.1 ? 0 : 0.6),
      build: (value) => ({ input: "view", field: "offence", value }),
    },
    { key: "received", label: `If ${name} had said nothing before`, build: () => ({ input: "received" }) },
  ];
};

const ofThemselves = ({ reason, actor }: Material): ChangeOption[] => [
  ...axes.map((axis): ChangeOption => ({
    key: `mood.${axis}`,
    label: `Mood: ${axis}`,
    scale: signed(capital(axis), Math.round(-20 * reason.mood[axis]) / 20),
    build: (value) => ({ input: "mood", axis, value }),
  })),
  { key: "energy", label: "Social energy", scale: unit("Energy", 1 - reason.energy), build: (value) => ({ input: "energy", value }) },
  { key: "fatigue", label: `If ${speakerOf(actor)} had done nothing of the kind lately`, build: () => ({ input: "fatigue" }) },
  ...(actor
    ? traitNames.map((name): ChangeOption => ({
        key: `trait.${name}`,
        label: `Nature: ${name}`,
        scale: unit(capital(name), Math.round(20 * (1 - actor.bigFive[name])) / 20),
        build: (value) => ({ input: "trait", name, value }),
      }))
    : []),
];

const around = ({ reason, actor, namer }: Material): ChangeOption[] => [
  ...(actor
    ? reason.memories.map((memory): ChangeOption => ({
        key: `memory.${memory.id}`,
        label: `Without the memory: ${sayMemory(memory, namer, actor)}`,
        build: () => ({ input: "memory", id: memory.id }),
      }))
    : []),
  ...reason.facts.map((fact): ChangeOption => ({
    key: `fact.${fact.id}`,
    label: `Not knowing: ${sayFact(fact, namer, actor)}`,
    build: () => ({ input: "fact", id: fact.id }),
  })),
  ...reason.motifs.map(({ category, field }): ChangeOption => ({
    key: `motif.${category}`,
    label: `The theme of ${motifName(category).toLowerCase()}`,
    scale: { label: "Intensity", min: 0, max: 10, step: 0.5, start: field > 0.3 ? 0 : 8 },
    build: (intensity) => ({ input: "motif", category, intensity }),
  })),
  ...(actor?.pursuits.filter(({ status }) => status === "active") ?? []).map((pursuit): ChangeOption => ({
    key: `goal.${pursuit.key}`,
    label: `Without the wish: ${wishText(pursuit.key, actor)}`,
    build: () => ({ input: "goal", key: pursuit.key }),
  })),
  ...(reason.drama ? [{ key: "drama", label: "Without the story’s hand", build: (): WhatIf => ({ input: "drama" }) }] : []),
];

const wishText = (key: string, actor: CastMember | null): string => {
  const [kind = "", detail = ""] = key.split(":");
  return (kind === "authored" ? actor?.goals[Number(detail)]?.text : undefined) ?? detail.replaceAll("_", " ");
};

/** Everything that can be changed about one decision, nearest first. */
export const listChanges = (material: Material): ChangeOption[] => [
  ...betweenThem(material),
  ...around(material),
  ...ofThemselves(material),
];

export const withValue = ({ build }: ChangeOption, value: number): WhatIf => build(value);

/** "Trust in Mr Darcy at 0.80" */
export const sayChange = ({ label, scale }: ChangeOption, value: number): string => (scale ? `${label} at ${value.toFixed(2)}` : label);
