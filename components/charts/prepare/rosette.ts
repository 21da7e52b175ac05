import { hashText } from "@/server/contracts/identity";
import type { BigFive } from "@/server/contracts/character";

/** Two paths in a box of 100: the engraved edge, and the lines inside it. */
export interface Rosette {
  outline: string;
  inner: string;
}

type Radius = (angle: number) => number;

const short = (value: number): string => String(Math.round(value * 10) / 10);

/** A closed curve through the middles of its points: compact and smooth. */
function closedCurve(radius: Radius, points: number): string {
  const at = (index: number): [number, number] => {
    const turn = ((index % points) / points) * 2 * Math.PI;
    const r = radius(turn);
    return [50 + r * Math.cos(turn - Math.PI / 2), 50 + r * Math.sin(turn - Math.PI / 2)];
  };
  const middle = ([ax, ay]: [number, number], [bx, by]: [number, number]): [number, number] => [(ax + bx) / 2, (ay + by) / 2];
  const [startX, startY] = middle(at(points - 1), at(0));
  let path = `M${short(startX)} ${short(startY)}`;
  for (let index = 0; index < points; index++) {
    const [x, y] = at(index);
    const [endX, endY] = middle([x, y], at(index + 1));
    path += `Q${short(x)} ${short(y)} ${short(endX)} ${short(endY)}`;
  }
  return `${path}Z`;
}

/** 0 at the notch, 1 at the crest; round lobes at agreeableness 1, pointed ones at 0. */
function lobe(angle: number, lobes: number, agreeableness: number): number {
  const swing = Math.abs(Math.sin((lobes * angle) / 2));
  const soft = (1 - Math.cos(lobes * angle)) / 2;
  const lean = agreeableness * 2 - 1;
  if (lean >= 0) return soft * (1 - lean) + swing ** 0.62 * lean;
  return soft * (1 + lean) + (1 - (1 - swing) ** 0.62) * -lean;
}

/**
 * The portrait mark, cut from the Big Five: openness → number of lobes (5–13), extraversion → their depth, agreeableness → round or
 * pointed, conscientiousness → regular or wandering, neuroticism → number and turn of the inner lines. The key only turns the wander.
 */
function cutRosette(key: string, { openness, conscientiousness, extraversion, agreeableness, neuroticism }: BigFive): Rosette {
  const lobes = 5 + Math.round(openness * 8);
  const depth = 3.2 + extraversion * 8.2;
  const seed = hashText(key);
  const firstPhase = (seed % 628) / 100;
  const secondPhase = ((seed >>> 9) % 628) / 100;
  const wander = (1 - conscientiousness) * 2.7;
  const edge: Radius = (t) =>
    47 -
    depth +
    depth * lobe(t, lobes, agreeableness) +
    wander * (Math.sin(2 * t + firstPhase) * 0.6 + Math.sin(3 * t + secondPhase) * 0.4) -
    wander;

  // The inner lines live between the initials and the notches, and never leave the outline.
  const notch = 47 - depth - 1.6 * wander;
  const floor = 30.5;
  const band = Math.max(3, notch - floor);
  const lines = 1 + Math.round(neuroticism * 3);
  const amplitude = lines === 1 ? band * 0.3 : band * 0.46;
  const centre = lines === 1 ? notch - 3.2 - amplitude / 2 : floor + band / 2;
  const inner = Array.from({ length: lines }, (_, index) => {
    const turn = lines > 1 && neuroticism > 0.3 ? (index * 2 * Math.PI) / lobes / lines : 0;
    return closedCurve((t) => centre + amplitude * (lobe(t + turn, lobes, agreeableness) * 2 - 1), Math.max(40, lobes * 6));
  });
  return { outline: closedCurve(edge, Math.max(48, lobes * 8)), inner: inner.join("") };
}

const kept = new Map<string, Rosette>();
const keptAtMost = 2_000;

/** `cutRosette`, remembered: a table draws the same marks again at every tick, and a curve costs some hundred powers. */
export function rosette(key: string, bigFive: BigFive): Rosette {
  const { openness, conscientiousness, extraversion, agreeableness, neuroticism } = bigFive;
  const name = `${openness}|${conscientiousness}|${extraversion}|${agreeableness}|${neuroticism}|${key}`;
  const known = kept.get(name);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= keptAtMost && oldest !== undefined) kept.delete(oldest);
  const cut = cutRosette(key, bigFive);
  kept.set(name, cut);
  return cut;
}

/** How each trait shows in the mark, in words. */
export function cutWords({
  openness,
  conscientiousness,
  extraversion,
  agreeableness,
  neuroticism,
}: BigFive): Record<keyof BigFive, string> {
  const counts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"];
  const lobes = 5 + Math.round(openness * 8);
  const lines = 1 + Math.round(neuroticism * 3);
  const pick = (value: number, low: string, middle: string, high: string): string => (value < 0.4 ? low : value < 0.62 ? middle : high);
  return {
    openness: `${counts[lobes] ?? lobes} lobes`,
    conscientiousness: pick(conscientiousness, "wandering", "a little uneven", "regular"),
    extraversion: pick(extraversion, "cut shallow", "cut evenly", "cut deep"),
    agreeableness: pick(agreeableness, "pointed", "half round", "round"),
    neuroticism: `${counts[lines] ?? lines} inner line${lines === 1 ? "" : "s"}`,
  };
}
