import { limits } from "@/server/contracts/limits";
import type { Scenario } from "@/server/contracts/scenario";
import type { Edit } from "./edits";
import type { CurvePoint } from "./tension";

/** What is drawn down the score: the tension of all, 0..1, or the mood of one of them, −1..1. */
export type Layer = "tension" | "mood";

const least: Readonly<Record<Layer, number>> = { tension: 0, mood: -1 };
const byTurn = (a: CurvePoint, b: CurvePoint): number => a.turn - b.turn;
const round = (layer: Layer, value: number): number => Math.round(Math.min(1, Math.max(least[layer], value)) * 100) / 100;

export const pointsOf = ({ curve, fortune }: Pick<Scenario, "curve" | "fortune">, layer: Layer): readonly CurvePoint[] =>
  layer === "tension" ? curve : (fortune?.points ?? []);

/** Whoever draws tension has done with the arc; a mood can only be drawn of somebody. */
const withPoints = (scenario: Scenario, layer: Layer, points: CurvePoint[]): Scenario =>
  layer === "tension" ? { ...scenario, curve: points } : { ...scenario, fortune: scenario.fortune && { ...scenario.fortune, points } };

/** From the left edge to the right, 0..1; both ways. */
export const toShare = (layer: Layer, target: number): number => (layer === "tension" ? target : (target + 1) / 2);
export const fromShare = (layer: Layer, share: number): number => (layer === "tension" ? share : share * 2 - 1);

/** A point at a turn: what was there is moved. */
export const setPoint =
  (turn: number, target: number, layer: Layer = "tension"): Edit =>
  (scenario) => {
    const points = pointsOf(scenario, layer);
    const at = Math.round(Math.min(scenario.limits.turns, Math.max(1, turn)));
    const others = points.filter((point) => point.turn !== at);
    if (others.length === points.length && others.length >= limits.curvePoints) return scenario;
    return withPoints({ ...scenario, arc: null }, layer, [...others, { turn: at, target: round(layer, target) }].sort(byTurn));
  };

/** A point goes elsewhere, but never over another. */
export const movePoint =
  (index: number, turn: number, target: number, layer: Layer = "tension"): Edit =>
  (scenario) => {
    const points = pointsOf(scenario, layer);
    const low = (points[index - 1]?.turn ?? 0) + 1;
    const high = (points[index + 1]?.turn ?? scenario.limits.turns + 1) - 1;
    const at = Math.round(Math.min(high, Math.max(low, turn)));
    const moved = points.map((point, each) => (each === index ? { turn: at, target: round(layer, target) } : point));
    return withPoints(scenario, layer, moved);
  };

export const dropPoint =
  (index: number, layer: Layer = "tension"): Edit =>
  (scenario) =>
    withPoints(
      scenario,
      layer,
      pointsOf(scenario, layer).filter((_, each) => each !== index),
    );

/** Whose mood is drawn: what is drawn already goes over to another; nobody’s takes it away. */
export const drawMoodOf =
  (focalId: string | null): Edit =>
  (scenario) => ({ ...scenario, fortune: focalId === null ? null : { focalId, points: scenario.fortune?.points ?? [] } });
