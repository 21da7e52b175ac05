import { bigFiveSchema, voiceSchema } from "@/server/contracts/character";
import { directedMoves, soloMoves, type DirectedMove, type MoveId } from "@/server/contracts/moves";
import type { Speech, SpeechRequest } from "@/server/contracts/speech";
import { createDraws } from "../draws";
import { improvise } from "../improvise";

type Speaker = SpeechRequest["speaker"];
type View = NonNullable<SpeechRequest["view"]>;
export interface Company {
  era: string;
  people: readonly Speaker[];
  /** How the first sees the second. */
  viewOf: (from: Speaker, to: Speaker) => View;
  places: readonly NonNullable<SpeechRequest["place"]>[];
}
export interface Said extends Speech {
  speaker: Speaker;
  addressee: Speaker | null;
  request: SpeechRequest;
}

export const calm: Speaker = {
  id: "calm",
  name: "Anna Marsh",
  shortName: "Anna",
  pronouns: "she",
  title: "",
  occupation: "",
  bigFive: bigFiveSchema.parse({ openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 }),
  mood: { pleasure: 0, arousal: 0, dominance: 0 },
  feeling: { emotion: null, label: "Calm", intensity: 0 },
  energy: 0.7,
  voice: voiceSchema.parse({}),
  interests: [],
  goals: [],
  backstory: "",
};
export const plainView: View = { kind: "acquaintance", strength: 0, trust: 0.5, familiarity: 0.2, offence: 0, evidence: "" };
export const other: NonNullable<SpeechRequest["addressee"]> = {
  id: "other",
  name: "Peter Holt",
  shortName: "Peter",
  pronouns: "he",
  title: "",
  feeling: { emotion: null, label: "Calm", intensity: 0 },
  goals: [],
  interests: [],
};

export const buildRequest = (over: Partial<SpeechRequest> = {}): SpeechRequest => ({
  seed: 7,
  turnKey: "turn-1",
  era: "neutral",
  speaker: calm,
  addressee: other,
  about: null,
  move: "SMALL_TALK",
  accepted: true,
  view: plainView,
  viewBack: plainView,
  place: null,
  scene: null,
  previous: [],
  recentTexts: [],
  ownTexts: [],
  memories: [],
  facts: [],
  motifs: [],
  toldMemories: [],
  rating: "12",
  pack: null,
  ...over,
});

const rare = new Set<MoveId>([
  "BETRAY",
  "DECLARE_LOVE",
  "BREAK_OFF",
  "THREATEN",
  "FLIRT",
  "TEMPT",
  "LIE",
  "ATONE",
  "REVEAL_SECRET",
  "CONFESS",
]);
const common = new Set<MoveId>([
  "GREET",
  "SMALL_TALK",
  "JOKE",
  "ASK",
  "INFORM",
  "COMPLIMENT",
  "TEASE",
  "SHARE_INTEREST",
  "ARGUE",
  "CRITICISE",
  "GOSSIP",
  "KEEP_COMPANY",
]);
const conflict = new Set<MoveId>(directedMoves.slice(directedMoves.indexOf("CHALLENGE"), directedMoves.indexOf("APOLOGISE")));
const aboutSomeone = new Set<MoveId>(["DEFEND", "GOSSIP", "RECRUIT", "MEDIATE"]);

const weightOf = (move: DirectedMove, strength: number): number => {
  const base = rare.has(move) ? 0.25 : common.has(move) ? 3 : 1;
  return base * (conflict.has(move) ? 0.9 - 0.8 * strength : 0.9 + 0.7 * strength);
};

/** A feed as a living cast would give it: who speaks, to whom and how is drawn; two lines in three answer the one before. */
export const simulateFeed = (company: Company, count: number, seed: number): Said[] => {
  const feed: Said[] = [];
  for (let turn = 0; turn < count; turn++) {
    const draws = createDraws(seed, `feed-${turn}`, 0);
    const last = feed.at(-1);
    const answers = last?.addressee && draws.chance("answers", 0.65) ? last : null;
    const speaker = answers?.addressee ?? draws.pick("speaker", company.people);
    const others = company.people.filter((person) => person.id !== speaker.id);
    const known = others.filter((person) => company.viewOf(speaker, person).evidence !== "");
    const addressee = answers?.speaker ?? draws.pick("addressee", known.length > 0 && draws.chance("known", 0.8) ? known : others);
    const isAlone = !answers && draws.chance("alone", 0.1);
    const view = company.viewOf(speaker, addressee);
    const move: MoveId = isAlone
      ? draws.pick("solo", soloMoves)
      : (draws.order("move", directedMoves, (each) => weightOf(each, view.strength))[0] ?? "GREET");
    const request = buildRequest({
      seed,
      turnKey: `feed-${turn}`,
      era: company.era,
      speaker: {
        ...speaker,
        mood: { pleasure: draws.unit("p") - 0.4, arousal: draws.unit("a") - 0.5, dominance: draws.unit("d") - 0.5 },
        energy: 0.2 + 0.7 * draws.unit("e"),
      },
      addressee: isAlone ? null : addressee,
      about: aboutSomeone.has(move)
        ? draws.pick(
            "about",
            others.filter((person) => person.id !== addressee.id),
          )
        : null,
      move,
      accepted: isAlone ? null : draws.chance("accepted", 0.6 + 0.3 * view.strength),
      view: isAlone ? null : view,
      viewBack: isAlone ? null : company.viewOf(addressee, speaker),
      place: draws.pick(`place-${Math.floor(turn / 12)}`, company.places),
      previous: answers
        ? [
            {
              speakerId: answers.speaker.id,
              speakerName: answers.speaker.shortName,
              addresseeId: speaker.id,
              text: answers.text,
              move: answers.request.move,
            },
          ]
        : [],
      recentTexts: feed.slice(-200).map(({ text }) => text),
    });
    feed.push({ ...improvise(request), speaker, addressee: isAlone ? null : addressee, request });
  }
  return feed;
};
