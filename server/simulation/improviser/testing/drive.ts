import type { CharacterState } from "@/server/contracts/character";
import type { Fact, Memory } from "@/server/contracts/mind";
import type { Act, FloorState, SimulationInput, SimulationOutcome } from "@/server/contracts/simulation";
import type { Rating, Speech, SpeechFact, SpeechMemory, SpeechRequest } from "@/server/contracts/speech";
import { applyInput, createSimulation, drawSpeaker, readStates, SimulationError, type Simulation } from "../../simulation";
import { createDraws } from "../draws";
import { createHeard } from "../heard";
import { improvise } from "../improvise";
import { namesExactly } from "../names";
import type { Stage, StagePerson, StageScene } from "./stage";

export interface DriveOptions {
  seed: number;
  pack?: string | null;
  rating?: Rating;
  /** Turns of a scene; by default 24·√n of those present, at most 40. */
  turns?: number;
  /** Ticks of story time between two scenes. */
  pause?: number;
}
export interface DrivenLine extends Speech {
  scene: number;
  turn: number;
  tick: number;
  act: Act;
  /** Whom the speaker was told to turn to; null left it to the speaker. */
  askedToward: string | null;
  /** Who was there, in the order in which the simulation was told. */
  present: readonly string[];
  speaker: StagePerson;
  addressee: StagePerson | null;
  request: SpeechRequest;
  used: NonNullable<Speech["used"]>;
}

const MOST_TURNS = 40;

interface Stand {
  sim: Simulation;
  stage: Stage;
  byId: ReadonlyMap<string, StagePerson>;
  factsById: ReadonlyMap<string, Stage["facts"][number]>;
  ties: Map<string, NonNullable<SpeechRequest["view"]>>;
  lines: DrivenLine[];
  told: Map<string, string[]>;
  heard: ReturnType<typeof createHeard>;
  options: DriveOptions;
}

/** An input that this simulation does not take yet is not part of its world. */
const offer = (sim: Simulation, input: SimulationInput): SimulationOutcome | null => {
  try {
    return applyInput(sim, input);
  } catch (error) {
    if (error instanceof SimulationError && error.message.includes("takes no input")) return null;
    throw error;
  }
};

const stateOf = (sim: Simulation, id: string): CharacterState => {
  const found = readStates(sim).find(({ characterId }) => characterId === id);
  if (!found) throw new RangeError(`Nobody is called ${id}`);
  return found.state;
};

const brief = ({ id, name, shortName, pronouns }: StagePerson) => ({ id, name, shortName, pronouns });
type Brief = ReturnType<typeof brief>;

const briefOf = (stand: Stand, id: string | null): Brief | null => {
  const person = id === null ? undefined : stand.byId.get(id);
  return person ? brief(person) : null;
};

const toSpeechMemory = (stand: Stand, memory: Memory): SpeechMemory[] => {
  const actor = briefOf(stand, memory.actorId);
  if (!actor) return [];
  const { id, kind, move, accepted, reflection, valence } = memory;
  return [
    {
      id,
      kind,
      actor,
      target: briefOf(stand, memory.targetId),
      about: briefOf(stand, memory.aboutId),
      move,
      accepted,
      reflection,
      valence,
      importance: (memory.importance - 1) / 9,
      ticksAgo: Math.max(0, stand.sim.tick - memory.tick),
      from: briefOf(stand, memory.fromId),
    },
  ];
};
const toSpeechFact = (stand: Stand, fact: Fact): SpeechFact => ({
  id: fact.id,
  kind: fact.kind,
  text: fact.text || (stand.factsById.get(fact.id)?.text ?? ""),
  subject: briefOf(stand, fact.subjectId),
  object: briefOf(stand, fact.objectId),
  move: fact.move,
  isSecret: fact.isSecret,
  stance: fact.isTrue ? "knows" : "believesFalsely",
  how: fact.kind === "authored" ? "authored" : "witnessed",
  from: null,
  knownToAddressee: false,
});

const viewOf = (stand: Stand, from: string, to: string): NonNullable<SpeechRequest["view"]> =>
  stand.ties.get(`${from}>${to}`) ?? { kind: "acquaintance", strength: 0, trust: 0.5, familiarity: 0.02, offence: 0, evidence: "" };

const requestFor = (stand: Stand, act: Act, scene: StageScene, key: string, previous: readonly DrivenLine[]): SpeechRequest => {
  const { stage, sim, options } = stand;
  const speaker = stand.byId.get(act.actorId);
  const addressee = act.targetId === null ? null : (stand.byId.get(act.targetId) ?? null);
  if (!speaker) throw new RangeError(`Nobody is called ${act.actorId}`);
  const state = stateOf(sim, speaker.id);
  const place = stage.places.find(({ key: placeKey }) => placeKey === scene.place);
  return {
    seed: options.seed,
    turnKey: key,
    era: stage.era,
    speaker: {
      ...brief(speaker),
      title: speaker.title,
      occupation: speaker.occupation,
      bigFive: speaker.bigFive,
      mood: act.reason.mood,
      feeling: state.feeling,
      energy: act.reason.energy,
      voice: speaker.voice,
      interests: speaker.interests,
      goals: speaker.goals,
      backstory: speaker.backstory,
    },
    addressee: addressee && {
      ...brief(addressee),
      title: addressee.title,
      feeling: stateOf(sim, addressee.id).feeling,
      goals: addressee.goals,
      interests: addressee.interests,
    },
    about: briefOf(stand, act.aboutId),
    move: act.move,
    accepted: act.accepted,
    view: addressee && viewOf(stand, speaker.id, addressee.id),
    viewBack: addressee && viewOf(stand, addressee.id, speaker.id),
    place: place ? { name: place.name, description: place.description } : null,
    scene: { title: scene.title, premise: scene.premise, mood: "" },
    previous: previous.slice(-6).map((line) => ({
      speakerId: line.speaker.id,
      speakerName: line.speaker.shortName,
      addresseeId: line.addressee?.id ?? null,
      text: line.text,
      move: line.act.move,
    })),
    recentTexts: stand.lines.slice(-400).map(({ text }) => text),
    ownTexts: stand.lines
      .filter((line) => line.speaker.id === speaker.id)
      .slice(-80)
      .map(({ text }) => text),
    memories: act.reason.memories.flatMap((memory) => toSpeechMemory(stand, memory)),
    facts: act.reason.facts.map((fact) => toSpeechFact(stand, fact)),
    motifs: act.reason.motifs.map(({ category, field }) => ({ category, intensity: Math.min(10, 10 * field) })),
    toldMemories: (stand.told.get(`${act.actorId}>${act.targetId}`) ?? []).slice(-64),
    rating: options.rating ?? "12",
    pack: options.pack ?? null,
  };
};

const noteTies = (stand: Stand, outcome: SimulationOutcome | null): void => {
  for (const { ties } of outcome?.acts ?? [])
    for (const tie of ties) {
      const key = `${tie.fromId}>${tie.toId}`;
      const { kind, strength, trust, familiarity, offence } = tie;
      stand.ties.set(key, { kind, strength, trust, familiarity, offence, evidence: stand.ties.get(key)?.evidence ?? "" });
    }
};

const speak = (
  stand: Stand,
  act: Act,
  at: { scene: number; turn: number; setting: StageScene; previous: readonly DrivenLine[]; askedToward: string | null },
): DrivenLine => {
  const request = requestFor(stand, act, at.setting, `s${at.scene}.t${at.turn}`, at.previous);
  const speech = improvise(request, stand.heard);
  const used = speech.used ?? { memoryIds: [], factIds: [], motif: null };
  stand.heard.add(speech.text);
  const pair = `${act.actorId}>${act.targetId}`;
  if (used.memoryIds.length > 0) stand.told.set(pair, [...(stand.told.get(pair) ?? []), ...used.memoryIds]);
  const speaker = stand.byId.get(act.actorId)!;
  return {
    ...speech,
    used,
    scene: at.scene,
    turn: at.turn,
    tick: stand.sim.tick,
    act,
    askedToward: at.askedToward,
    present: at.setting.present,
    speaker,
    addressee: act.targetId === null ? null : (stand.byId.get(act.targetId) ?? null),
    request,
  };
};

const gather = (stand: Stand, number: number): StageScene => {
  const { stage, options } = stand;
  const written = stage.scenes.filter(({ present }) => present.length >= 2);
  if (written.length > 0) return written[number % written.length]!;
  const draws = createDraws(options.seed, `gather-${number}`, 0);
  const count = Math.min(stage.people.length, stage.people.length <= 6 ? stage.people.length : 3 + Math.floor(draws.unit("count") * 4));
  const present = draws
    .order("present", stage.people, () => 1)
    .slice(0, count)
    .map(({ id }) => id);
  return { title: "", premise: "", place: draws.pick("place", stage.places).key, present };
};

/** Half of the turns answer by name; of those six in ten go back to whoever spoke last, SIMULATION §1.18. */
const addresseeOf = (stand: Stand, speakerId: string, floor: FloorState, key: string): string | null => {
  const last = floor.history.at(-1);
  const draws = createDraws(stand.options.seed, `${key}/address`, 0);
  if (!last || last.speakerId === speakerId || !floor.present.includes(last.speakerId)) return null;
  const isAnswer = last.addresseeId === speakerId;
  return draws.chance("back", isAnswer ? 0.6 : 0.25) ? last.speakerId : null;
};

const open = (stage: Stage, options: DriveOptions): Stand => {
  const sim = createSimulation({
    seed: options.seed,
    params: {},
    characters: stage.people.map(({ simulated }) => simulated),
    ties: stage.ties,
  });
  for (const fact of stage.facts) offer(sim, { type: "fact", fact });
  const views = stage.ties.map(({ fromId, toId, kind, strength, trust, familiarity, offence }) => {
    const key = `${fromId}>${toId}`;
    return [key, { kind, strength, trust, familiarity, offence, evidence: stage.evidence.get(key) ?? "" }] as const;
  });
  return {
    sim,
    stage,
    byId: new Map(stage.people.map((person) => [person.id, person])),
    factsById: new Map(stage.facts.map((fact) => [fact.id, fact])),
    ties: new Map(views),
    lines: [],
    told: new Map(),
    heard: createHeard(),
    options,
  };
};

/** Who is named in a line, for the choice of the next speaker. */
const namedIn = (stand: Stand, text: string, present: readonly string[]): string[] =>
  present.filter((id) => {
    const person = stand.byId.get(id);
    return person !== undefined && namesExactly(text, person);
  });

function* playScene(stand: Stand, number: number, wanted: number): Generator<DrivenLine> {
  const { sim, options } = stand;
  const setting = gather(stand, number);
  const floor: FloorState = { sceneKey: number + 1, turn: 1, present: setting.present, history: [] };
  const turns = options.turns ?? Math.min(MOST_TURNS, Math.floor(24 * Math.sqrt(setting.present.length)));
  const spoken: DrivenLine[] = [];
  let silences = 0;
  offer(sim, { type: "seat", characterIds: setting.present, seated: true });
  for (let turn = 1; turn <= turns && silences < 3 && spoken.length < wanted; turn += 1) {
    const key = `s${number}.t${turn}`;
    floor.turn = turn;
    const speakerId = drawSpeaker(sim, floor);
    if (speakerId === null) {
      silences += 1;
      continue;
    }
    const addresseeId = addresseeOf(stand, speakerId, floor, key);
    const outcome = applyInput(sim, {
      type: "turn",
      sceneKey: floor.sceneKey,
      turn,
      present: setting.present,
      speakerId,
      addresseeId,
      move: null,
    });
    const [act] = outcome.acts;
    if (!act) continue;
    const line = speak(stand, act, { scene: number, turn, setting, previous: spoken, askedToward: addresseeId });
    noteTies(stand, outcome);
    spoken.push(line);
    stand.lines.push(line);
    floor.history = [
      ...floor.history,
      { speakerId, addresseeId: act.targetId, named: namedIn(stand, line.text, setting.present), move: act.move },
    ].slice(-40);
    yield line;
  }
  offer(sim, { type: "seat", characterIds: setting.present, seated: false });
  for (let tick = 0; tick < (options.pause ?? 18); tick += 1) noteTies(stand, applyInput(sim, { type: "tick" }));
}

/** A stage played by the real simulation, line after line: scenes of turns, with story time between them. The same seed gives the same lines. */
export function* drive(stage: Stage, count: number, options: DriveOptions): Generator<DrivenLine> {
  const stand = open(stage, options);
  let left = count;
  for (let number = 0; left > 0; number += 1) {
    let spoken = 0;
    for (const line of playScene(stand, number, left)) {
      spoken += 1;
      yield line;
    }
    left -= spoken;
    if (spoken === 0 && number > 50) return;
  }
}
