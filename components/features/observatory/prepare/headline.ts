import type { CastMember, CastView } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import type { DirectedMove, SoloMove } from "@/server/contracts/moves";
import { formatAgo } from "@/components/charts/prepare/story-time";
import { shortNameOf } from "@/components/charts/prepare/person";
import { directedSentences, groupOfMove, isMove, soloSentences } from "./move-words";
import { sayChange, sayTurning } from "./say-change";
import { roomName } from "./rooms";
import { mainTie, weighLine } from "./weigh-line";

export interface Headline {
  /** Stays the same while the same thing is told. */
  key: string;
  kind: "event" | "quiet" | "empty";
  /** "Just now", "20 min ago" */
  age: string;
  where: string;
  sentence: string;
  /** The number and its meaning. */
  meaning: string;
}

type People = (id: string | null) => CastMember | null;

/** Six ticks are an hour of the story: after that, nobody would call it news. */
const newsTicks = 6;
const agoOf = (ticks: number): string => (ticks <= 0 ? "Just now" : `${formatAgo(ticks)} ago`);

const fill = (template: string, a: string, b: string, c: string): string =>
  template.replaceAll("{a}", a).replaceAll("{b}", b).replaceAll("{c}", c);

/** What a line did, as a sentence. */
export function tellLine(line: Line, people: People): string {
  const name = (id: string | null, otherwise: string): string => {
    const person = people(id);
    return person ? shortNameOf(person) : otherwise;
  };
  const actor = name(line.speakerId, "Somebody");
  const target = name(line.addresseeId, "everybody");
  const turning = line.ties.map((tie) => ({ tie, text: sayTurning(tie) })).find(({ text }) => text !== null);
  if (turning?.text) return fill(turning.text, name(turning.tie.fromId, "Somebody"), name(turning.tie.toId, "somebody"), "");
  if (!isMove(line.move)) return `${actor} speaks.`;
  if (groupOfMove(line.move) === null) return fill(soloSentences[line.move as SoloMove], actor, target, "");
  const [taken, refused] = directedSentences[line.move as DirectedMove];
  return fill(line.accepted === false ? refused : taken, actor, target, name(line.aboutId, "somebody"));
}

function meaningOf(line: Line, people: People): string {
  const tie = mainTie(line);
  const [from, to] = [people(tie?.fromId ?? null), people(tie?.toId ?? null)];
  const said = tie && from && to ? sayChange(tie, from, to) : "";
  if (said) return said;
  const felt = [...line.felt].sort((a, b) => b.intensity - a.intensity)[0];
  const who = people(felt?.characterId ?? null);
  return felt && who ? `${shortNameOf(who)} is ${felt.label.toLowerCase()}.` : "";
}

/** The newest line has this much the better of weightier ones before it. */
const newest = 1.6;

/** What matters most of what was just said: weight fades with age, and the newest is preferred. */
export function chooseLine(lines: readonly Line[], nowTick: number): Line | null {
  let best: Line | null = null;
  let most = -1;
  const last = lines.at(-1);
  for (const line of lines.slice(-40)) {
    const age = nowTick - line.tick;
    if (age > newsTicks) continue;
    const score = ((0.05 + weighLine(line)) / (1 + age * 0.6)) * (line === last ? newest : 1);
    if (score < most) continue;
    most = score;
    best = line;
  }
  return best;
}

/** What has just happened, in one sentence. */
export function tellHeadline(view: Pick<CastView, "clock" | "places" | "scenes">, lines: readonly Line[], people: People): Headline {
  const { tick, playing } = view.clock;
  const line = chooseLine(lines, tick);
  if (line) {
    return {
      key: line.id,
      kind: "event",
      age: agoOf(tick - line.tick),
      where: roomName(view, line),
      sentence: tellLine(line, people),
      meaning: meaningOf(line, people),
    };
  }
  const last = lines.at(-1);
  if (!last) {
    const meaning = playing ? "Nobody has spoken yet." : "Nothing happens until the clock runs.";
    return {
      key: "empty",
      kind: "empty",
      age: playing ? "The curtain is up" : "Before the curtain",
      where: "",
      sentence: "The stage is set.",
      meaning,
    };
  }
  const where = roomName(view, last);
  const speaker = people(last.speakerId);
  return {
    key: `quiet-${last.id}`,
    kind: "quiet",
    age: playing ? "Now" : "Paused",
    where: "",
    sentence: where ? `All is quiet at ${where}.` : "All is quiet.",
    meaning: `${speaker ? shortNameOf(speaker) : "Somebody"} spoke last, ${formatAgo(tick - last.tick)} ago.`,
  };
}
