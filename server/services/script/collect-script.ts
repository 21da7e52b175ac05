import type { CastView } from "@/server/contracts/chronicle/view";
import { shortNameOf } from "@/server/contracts/identity";
import type { Line } from "@/server/contracts/line";
import { soloMoves } from "@/server/contracts/moves";
import type { Scene } from "@/server/contracts/scene";
import type {
  HappeningBlock,
  HeadingBlock,
  LineBlock,
  ScriptBlock,
  ScriptDocument,
  ScriptInclude,
  ScriptRange,
} from "@/server/contracts/script";

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

interface Group {
  heading: HeadingBlock;
  lines: Line[];
  happenings: HappeningBlock[];
  running: boolean;
}

const happeningsOf = ({ happenings }: Scene, lines: readonly Line[], range: ScriptRange): HappeningBlock[] => {
  const turns = lines.flatMap(({ turn }) => turn ?? []);
  const whole = range.kind === "branch" || (range.kind === "scene" && range.fromTurn === undefined && range.toTurn === undefined);
  const [first, last] = [Math.min(...turns), Math.max(...turns)];
  return happenings
    .filter(({ turn }) => whole || (turn >= first && turn <= last))
    .map(({ kind, text, turn, by }) => ({ kind: "happening", what: kind, text, turn, by }));
};

/** What happened after a turn comes before the words of the next one. */
const weave = (lines: readonly LineBlock[], happenings: readonly HappeningBlock[]): ScriptBlock[] => {
  const woven: ScriptBlock[] = [];
  const waiting = [...happenings];
  for (const line of lines) {
    while (line.turn !== null && waiting[0] && waiting[0].turn < line.turn) woven.push(...waiting.splice(0, 1));
    woven.push(line);
  }
  return [...woven, ...waiting];
};

/** Lines by scene, the scenes by their beginning; one that nobody spoke in is there too when it was asked for. */
const groupByScene = (view: CastView, lines: readonly Line[], range: ScriptRange): Group[] => {
  const of = new Map<string | null, Line[]>();
  for (const line of lines) {
    const group = of.get(line.sceneId);
    if (group) group.push(line);
    else of.set(line.sceneId, [line]);
  }
  const asked = (scene: Scene): boolean => range.kind === "branch" || (range.kind === "scene" && scene.id === range.sceneId);
  const scenes = view.scenes
    .filter((scene) => of.has(scene.id) || asked(scene))
    .sort((a, b) => a.openedAtTick - b.openedAtTick || (a.openedAt < b.openedAt ? -1 : 1))
    .map((scene) => ({
      heading: headingOf(scene, view),
      lines: of.get(scene.id) ?? [],
      happenings: happeningsOf(scene, of.get(scene.id) ?? [], range),
      running: scene.status !== "ended",
    }));
  const between = of.get(null);
  return between ? [...scenes, { heading: loose(between), lines: between, happenings: [], running: false }] : scenes;
};

const plain = (scene: Group, include: ScriptInclude): LineBlock[] =>
  scene.lines.filter(({ ruling }) => include.rejected || ruling !== "rejected").map((line) => toBlock(line, include));

/**
 * To whom something is said is plain between two, in an answer, and where one goes on to the same: then it is left out of what is shown, and
 * kept where it is data.
 */
const hushed = (blocks: LineBlock[], present: number): LineBlock[] =>
  blocks.map((block, index) => {
    const before = blocks[index - 1];
    const goesOn = before?.speaker === block.speaker && before.addressee === block.addressee;
    const isPlain = present <= 2 || goesOn || block.addressee === before?.speaker;
    return isPlain ? { ...block, addressee: null } : block;
  });

interface Options {
  include: ScriptInclude;
  range: ScriptRange;
  /** The branch's name; null for the main one. */
  branch: string | null;
  /** JSON keeps what a page would not show. */
  whole: boolean;
}

/** The lines of a range as a document; `view` gives the scenes, the places and the names of this moment. */
export const collectScript = (view: CastView, lines: readonly Line[], { include, range, branch, whole }: Options): ScriptDocument => {
  const groups = groupByScene(view, lines, range);
  const blocks: ScriptBlock[] = groups.flatMap((group) => {
    const own = plain(group, include);
    const people = new Set([...group.heading.cast, ...own.map(({ speaker }) => speaker)]);
    const note =
      group.running && !whole ? [{ kind: "note" as const, text: "This scene was still being played when it was written down." }] : [];
    return [group.heading, ...weave(whole ? own : hushed(own, people.size), group.happenings), ...note];
  });
  const ids = new Set(
    blocks.flatMap((block) => {
      if (block.kind === "heading") return block.cast;
      if (block.kind === "note" || block.kind === "happening") return [];
      const felt = whole ? block.felt.map(({ characterId }) => characterId) : [];
      const others = [block.addressee, whole ? block.about : null].filter((id) => id !== null);
      return [block.speaker, ...others, ...(whole ? (block.hears ?? []) : []), ...felt];
    }),
  );
  const members = new Map(view.characters.map((member) => [member.id, member]));
  const cast = [...ids].map((id) => {
    const member = members.get(id);
    return { id, name: member?.name ?? "Somebody", shortName: member ? shortNameOf(member) : "Somebody" };
  });
  const only = range.kind !== "branch" && groups.length === 1 ? groups[0]?.heading : undefined;
  const setting = only?.place ? [only.place.name, only.place.description].filter(Boolean).join(". ") : "";
  return {
    format: "dramatis.script",
    version: 1,
    title: only?.title ?? view.clock.title,
    subtitle: only ? view.clock.title : branch,
    premise: only?.premise ?? "",
    setting,
    cast,
    blocks,
  };
};
