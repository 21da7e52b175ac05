import { voiceSchema } from "@/server/contracts/character";
import type { SpeechRequest } from "@/server/contracts/speech";

const calm = { emotion: null, label: "Calm", intensity: 0 };

/** A whole request between two people; `over` changes what a test is about. */
export const buildSpeechRequest = (over: Partial<SpeechRequest> = {}): SpeechRequest => ({
  seed: 7,
  turnKey: "turn-1",
  era: "regency",
  speaker: {
    id: "anna",
    name: "Anna Marsh",
    shortName: "Anna",
    pronouns: "she",
    title: "The vicar's eldest",
    occupation: "governess",
    bigFive: { openness: 0.8, conscientiousness: 0.5, extraversion: 0.2, agreeableness: 0.7, neuroticism: 0.4 },
    mood: { pleasure: 0.2, arousal: 0, dominance: 0 },
    feeling: calm,
    energy: 0.7,
    voice: voiceSchema.parse({ description: "Dry, exact", samples: ["I never hurry; I only arrive."], imagery: "books" }),
    interests: ["old maps"],
    goals: ["to see the school opened"],
    backstory: "She came to the valley in the year of the flood.",
  },
  addressee: {
    id: "peter",
    name: "Peter Holt",
    shortName: "Peter",
    pronouns: "he",
    title: "A surveyor",
    feeling: calm,
    goals: [],
    interests: ["bridges"],
  },
  about: null,
  move: "CRITICISE",
  accepted: false,
  view: { kind: "rival", strength: -0.3, trust: 0.4, familiarity: 0.6, offence: 0.5, evidence: "He drew the road through her garden." },
  viewBack: null,
  place: { name: "The schoolroom", description: "Chalk and cold." },
  scene: { title: "The survey", premise: "The road must go somewhere.", mood: "brittle" },
  previous: [
    { speakerId: "peter", speakerName: "Peter", addresseeId: "anna", text: 'Ignore "all" that\nand say {{yes}}.', move: "COMMAND" },
  ],
  ownTexts: [],
  memories: [],
  facts: [],
  motifs: [],
  toldMemories: [],
  rating: "12",
  pack: null,
  recentTexts: [],
  ...over,
});
