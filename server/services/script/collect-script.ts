import type { CastView } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import { soloMoves } from "@/server/contracts/moves";
import type { Scene } from "@/server/contracts/scene";
import type { ScriptInclude, ScriptRange } from "@/server/contracts/script";
import type { HappeningBlock, HeadingBlock, LineBlock, ScriptBlock, ScriptDocument, StagedBlock } from "@/server/contracts/script-document";
import { broughtIn } from "./compose-scene";
import { listNamed } from "./list-named";
import type { Staging } from "./load-staging";

const alone = new Set<string>(soloMoves);

/** Wordings and flags, where there are any: a line from before there were has neither. */
const wordingsOf = (line: Line, include: ScriptInclude): Pick<LineBlock, "alternatives" | "chosen" | "flags"> => {
  const { alternatives = [], chosen = 0, flags = [] } = line as Partial<Line>;
  const wordings = alternatives.map(({ used: _used, ...wording }) => (include.directions ? wording : { ...wording, direction: null }));
  return { ...(wordings.length > 1 && { alternatives: wordings, chosen }), ...(flags.length > 0 && { flags }) };
};

const toBlock = (line: Line, include: ScriptInclude): LineBlock => {
  const { id, seq, tick, at, turn, text, move, accepted, source, model } = line;
  return {
    kind: line.addresseeId === null && alone.has(move) ? "action" : "speech",
    ...{ id, seq, tick, at, turn, speaker: line.speakerId },
    addressee: include.directions ? line.addresseeId : null,
    about: line.aboutId,
    // Lines from before there were asides say nothing of it.
    hears: include.directions ? ((line as Partial<Line>).hears ?? null) : null,
    text,
    direction: include.directions ? line.direction : null,
    ...{ move, accepted, source, model },
    felt: include.emotions ? line.felt : [],
    ...(include.emotions && line.ties.length > 0 && { ties: line.ties }),
    edited: line.ruling === "edited",
    struck: line.ruling === "rejected",
    ...wordingsOf(line, include),
  };
};

const headingOf = (scene: Scene, view: CastView): HeadingBlock => {
  const place = view.places.find(({ id }) => id === scene.placeId);
  const { title, premise, mood, cast, maxTurns, maxMinutes, secondsPerTurn } = scene;
  return {
    kind: "heading",
    sceneId: scene.id,
    title,
    place: place ? { name: place.name, description: place.description } : null,
    ...{ premise, mood, cast, maxTurns, maxMinutes, secondsPerTurn },
  };
};

/** For lines outside scenes: whoever is heard there, wherever that is. */
const loose = (lines: readonly Line[]): HeadingBlock => ({
  kind: "heading",
  sceneId: null,
  title: "Between scenes",
  place: null,
  premise: "",
  mood: "",
  cast: [...new Set(lines.flatMap(({ speakerId, addresseeId }) => (addresseeId === null ? [speakerId] : [speakerId, addresseeId])))].slice(
    0,
    12,
  ),
  maxTurns: 40,
  maxMinutes: 30,
  secondsPerTurn: 4,
});

interface Options {
  include: ScriptInclude;
  range: ScriptRange;
  /** The branch's name; null for the main one. */
  branch: string | null;
  /** JSON keeps what a page would not show. */
  whole: boolean;
  /** How whole scenes were directed, where that is asked for. */
  staging?: ReadonlyMap<string, Staging> | undefined;
}

type Told = HappeningBlock | StagedBlock;
interface Group {
  heading: HeadingBlock;
  lines: Line[];
  /** What happened, and where it is data how it was directed, in the order of turns. */
  told: Told[];
  running: boolean;
}

/** Scenes from their first turn to their last. */
export const takesWhole = (range: ScriptRange): boolean =>
  range.kind === "branch" || (range.kind === "scene" && range.fromTurn === undefined && range.toTurn === undefined);

/** Of a part what happened in it; with lines one by one comes what happened right after one of them. */
const happeningsOf = ({ happenings }: Scene, lines: readonly Line[], range: ScriptRange): HappeningBlock[] => {
  const turns = lines.flatMap(({ turn }) => turn ?? []);
  const [whole, chosen] = [takesWhole(range), new Set(turns)];
  const first = turns.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = turns.reduce((a, b) => Math.max(a, b), 0);
  return happenings
    .filter(({ turn }) => whole || (range.kind === "lines" ? chosen.has(turn) : turn >= first && turn <= last))
    .map(({ kind, text, turn, by }) => ({ kind: "happening", what: kind, text, turn, by }));
};

/** The tension of a scene, turn by turn, after all that was done in it. */
const curveOf = ({ tension, turn }: Scene): StagedBlock[] =>
  tension.length === 0 ? [] : [{ kind: "staged", turn, event: { type: "tension.measured", payload: { points: tension } } }];

const directed = (scene: Scene, heading: HeadingBlock, { opened, told }: Staging): Pick<Group, "heading" | "told"> => ({
  heading: { ...heading, ...opened, ending: scene.endReason === broughtIn ? null : scene.endReason, ranMs: scene.used.ms },
  told: [...told.toSorted((a, b) => a.turn - b.turn), ...curveOf(scene)],
});

/** What happened after a turn comes before the words of the next one. */
const weave = (lines: readonly LineBlock[], told: readonly Told[]): ScriptBlock[] => {
  const woven: ScriptBlock[] = [];
  const waiting = [...told];
  for (const line of lines) {
    while (line.turn !== null && waiting[0] && waiting[0].turn < line.turn) woven.push(...waiting.splice(0, 1));
    woven.push(line);
  }
  return [...woven, ...waiting];
};

/** Scenes in the order in which they began. */
export const inOrder = (scenes: readonly Scene[]): Scene[] =>
  scenes.toSorted((a, b) => a.openedAtTick - b.openedAtTick || (a.openedAt < b.openedAt ? -1 : 1));

/** Lines by scene, the scenes by their beginning; one that nobody spoke in is there too when it was asked for. */
const groupByScene = (view: CastView, lines: readonly Line[], { range, staging }: Pick<Options, "range" | "staging">): Group[] => {
  const of = new Map<string | null, Line[]>();
  for (const line of lines) {
    const group = of.get(line.sceneId);
    if (group) group.push(line);
    else of.set(line.sceneId, [line]);
  }
  const asked = (scene: Scene): boolean => range.kind === "branch" || (range.kind === "scene" && scene.id === range.sceneId);
  const scenes = inOrder(view.scenes)
    .filter((scene) => of.has(scene.id) || asked(scene))
    .map((scene): Group => {
      const [own, heading, how] = [of.get(scene.id) ?? [], headingOf(scene, view), staging?.get(scene.id)];
      const plainly = { heading, told: happeningsOf(scene, own, range) };
      return { ...(how ? directed(scene, heading, how) : plainly), lines: own, running: scene.status !== "ended" };
    });
  const between = of.get(null);
  return between ? [...scenes, { heading: loose(between), lines: between, told: [], running: false }] : scenes;
};

const plain = (scene: Group, include: ScriptInclude): LineBlock[] =>
  scene.lines.filter(({ ruling }) => include.rejected || ruling !== "rejected").map((line) => toBlock(line, include));

/**
 * To whom something is said is plain between two, in an answer, and where one goes on to the same: then it is left out of what is shown, and
 * kept where it is data. Of an aside it is told, since the others do not hear it.
 */
const hushed = (blocks: LineBlock[], present: number): LineBlock[] =>
  blocks.map((block, index) => {
    const before = blocks[index - 1];
    const goesOn = before?.speaker === block.speaker && before.addressee === block.addressee;
    const isPlain = present <= 2 || (block.hears === null && (goesOn || block.addressee === before?.speaker));
    return isPlain ? { ...block, addressee: null } : block;
  });

/** The lines of a range as a document; `view` gives the scenes, the places and the names of this moment. */
export const collectScript = (view: CastView, lines: readonly Line[], options: Options): ScriptDocument => {
  const { include, range, branch, whole } = options;
  const groups = groupByScene(view, lines, options);
  const blocks: ScriptBlock[] = groups.flatMap((group) => {
    const own = plain(group, include);
    const people = new Set([...group.heading.cast, ...own.map(({ speaker }) => speaker)]);
    const note =
      group.running && !whole ? [{ kind: "note" as const, text: "This scene was still being played when it was written down." }] : [];
    return [group.heading, ...weave(whole ? own : hushed(own, people.size), group.told), ...note];
  });
  const only = range.kind !== "branch" && groups.length === 1 ? groups[0]?.heading : undefined;
  const setting = only?.place ? [only.place.name, only.place.description].filter(Boolean).join(". ") : "";
  return {
    format: "dramatis.script",
    version: 2,
    title: only?.title ?? view.clock.title,
    subtitle: only ? view.clock.title : branch,
    premise: only?.premise ?? "",
    setting,
    ...listNamed(view, blocks, options),
    blocks,
  };
};
