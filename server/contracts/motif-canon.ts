import type { MotifCategory } from "./motifs";

export const motifFamilies = [
  "amber",
  "ash",
  "bronze",
  "crimson",
  "ember",
  "gold",
  "green",
  "indigo",
  "maroon",
  "pearl",
  "plum",
  "rose",
  "sky",
  "slate",
  "teal",
  "violet",
] as const;
export type MotifFamily = (typeof motifFamilies)[number];

/** What a theme is, for people to read. */
export interface MotifMeaning {
  tone: "dark" | "light";
  definition: string;
  /** Family of colours; never the only carrier of meaning. */
  family: MotifFamily;
  /** OKLCH hue angle in degrees; lightness about .55 in the dark tone, .78 in the light one. */
  hue: number;
}

/** The canon in words and colours, SIMULATION §1.16. */
export const motifCanon: Record<MotifCategory, MotifMeaning> = {
  BETRAYAL: {
    tone: "dark",
    definition: "One act by a trusted person breaks a real bond; the wound belongs to the victim.",
    family: "plum",
    hue: 330,
  },
  CHAOS: { tone: "dark", definition: "Order dissolves: plans fail, roles blur, anything may happen next.", family: "ember", hue: 45 },
  DEATH: { tone: "dark", definition: "Mortality itself is in the room: someone dies, is dying, or could.", family: "ash", hue: 270 },
  DESTRUCTION: { tone: "dark", definition: "What was made is unmade, and someone is doing the unmaking.", family: "ember", hue: 45 },
  DESPAIR: { tone: "dark", definition: "Nothing one could do seems able to change what is coming.", family: "slate", hue: 250 },
  DOOM: { tone: "dark", definition: "A known bad end is approaching on a schedule nobody can stop.", family: "ash", hue: 270 },
  EVIL: { tone: "dark", definition: "Harm is chosen for its own sake or for gain, and conscience is silent.", family: "ash", hue: 270 },
  EXILE: { tone: "dark", definition: "A group casts someone out; the door is closed from inside.", family: "slate", hue: 250 },
  FALL: { tone: "dark", definition: "Someone who stood high loses standing or grace, through their own act.", family: "bronze", hue: 75 },
  FEAR: { tone: "dark", definition: "Threat is felt before it is met, and rules what people dare.", family: "violet", hue: 305 },
  GUILT: { tone: "dark", definition: "The doer knows the debt and carries it before anyone collects.", family: "maroon", hue: 15 },
  HATE: { tone: "dark", definition: "Standing hostility to a person or a kind; it needs no occasion.", family: "crimson", hue: 25 },
  HUBRIS: {
    tone: "dark",
    definition: "Overreach: success makes someone act beyond their measure, against warning.",
    family: "bronze",
    hue: 75,
  },
  ISOLATION: { tone: "dark", definition: "Contact thins out from within: nobody casts out, nobody comes near.", family: "slate", hue: 250 },
  LOSS: { tone: "dark", definition: "What was one's own is gone, and life goes on around the gap.", family: "slate", hue: 250 },
  MADNESS: { tone: "dark", definition: "Mind and world come apart: pattern is seen where there is none.", family: "violet", hue: 305 },
  NEMESIS: { tone: "dark", definition: "One fated opponent, matched in strength, who keeps coming back.", family: "crimson", hue: 25 },
  PRIDE: { tone: "dark", definition: "Self-regard that will not bend, apologise or ask.", family: "bronze", hue: 75 },
  REVENGE: {
    tone: "dark",
    definition: "Private payback: the injured hurts the one who hurt them, hot and personal.",
    family: "crimson",
    hue: 25,
  },
  SACRIFICE: { tone: "dark", definition: "Something dear is knowingly given up for someone or something else.", family: "maroon", hue: 15 },
  TEMPTATION: { tone: "dark", definition: "A wanted thing is within reach, and taking it would cost the self.", family: "plum", hue: 330 },
  TRAGEDY: { tone: "dark", definition: "The best in someone brings the worst about, and it is seen too late.", family: "maroon", hue: 15 },
  TREACHERY: {
    tone: "dark",
    definition: "Settled bad faith: plots and masks; the knife is out but not yet seen.",
    family: "plum",
    hue: 330,
  },
  VENGEANCE: {
    tone: "dark",
    definition: "Sworn retribution for a wrong larger than oneself: cold, patient, public.",
    family: "crimson",
    hue: 25,
  },
  WRATH: { tone: "dark", definition: "Anger at full heat, now: it burns out, but burns things first.", family: "ember", hue: 45 },
  HOPE: { tone: "light", definition: "A better outcome is believed possible and acted on.", family: "sky", hue: 230 },
  LOVE: { tone: "light", definition: "Another's good has become one's own: romantic, parental or devoted.", family: "rose", hue: 0 },
  REDEMPTION: { tone: "light", definition: "The wrongdoer earns the way back by deeds, not by being excused.", family: "pearl", hue: 100 },
  COURAGE: { tone: "light", definition: "Fear is felt and overruled for something that matters more.", family: "gold", hue: 90 },
  WISDOM: {
    tone: "light",
    definition: "Experience turned into judgment: knowing what matters and what to leave.",
    family: "indigo",
    hue: 280,
  },
  HONOR: { tone: "light", definition: "One's word and name are kept even when nobody could enforce it.", family: "gold", hue: 90 },
  JUSTICE: {
    tone: "light",
    definition: "A wrong is answered by fair measure and open evidence, whoever did it.",
    family: "pearl",
    hue: 100,
  },
  MERCY: {
    tone: "light",
    definition: "The strong spare the weak though they have the power and the right not to.",
    family: "teal",
    hue: 190,
  },
  PEACE: { tone: "light", definition: "Strife ends or stays away; people may be at rest together.", family: "teal", hue: 190 },
  TRIUMPH: {
    tone: "light",
    definition: "Exaltation: long struggle against the odds has paid off, and all can feel it.",
    family: "gold",
    hue: 90,
  },
  UNITY: { tone: "light", definition: "Many act and feel as one; there is a place for everyone in it.", family: "teal", hue: 190 },
  VICTORY: { tone: "light", definition: "A contest is decided: there is a winner, a loser, and terms.", family: "gold", hue: 90 },
  HEALING: { tone: "light", definition: "A wound closes with time and care; what remains can be lived with.", family: "green", hue: 150 },
  GROWTH: { tone: "light", definition: "Someone becomes more than they were, by learning and admitting error.", family: "green", hue: 150 },
  DISCOVERY: { tone: "light", definition: "The hidden becomes known, and what is known changes the board.", family: "indigo", hue: 280 },
  FRIENDSHIP: { tone: "light", definition: "Chosen company between equals, kept for its own sake.", family: "rose", hue: 0 },
  LOYALTY: { tone: "light", definition: "Standing by a person or group when leaving would be easier.", family: "pearl", hue: 100 },
  COMPASSION: { tone: "light", definition: "Another's suffering is felt and moves one to help, deserved or not.", family: "rose", hue: 0 },
  FORGIVENESS: {
    tone: "light",
    definition: "The injured lets the debt go, which frees both the creditor and the debtor.",
    family: "teal",
    hue: 190,
  },
  RENEWAL: { tone: "light", definition: "After an ending something begins again, not the same thing.", family: "green", hue: 150 },
  INSPIRATION: { tone: "light", definition: "An idea or example kindles the will to make something.", family: "sky", hue: 230 },
  WONDER: { tone: "light", definition: "The world is larger than oneself, and it is a joy to feel small.", family: "sky", hue: 230 },
  ADVENTURE: { tone: "light", definition: "The future is open and people go out to meet it.", family: "amber", hue: 65 },
  MYSTERY: {
    tone: "light",
    definition: "Something matters and is not known; the question itself draws people on.",
    family: "indigo",
    hue: 280,
  },
};

/** Near-synonyms: what tells the first from the second. An explicit event is evidence for the one that fits it, not for both. */
export const motifTwins: readonly { pair: readonly [MotifCategory, MotifCategory]; first: string; second: string }[] = [
  {
    pair: ["BETRAYAL", "TREACHERY"],
    first: "one act against someone who trusted, felt by its victim",
    second: "a standing practice of bad faith that nobody has seen yet",
  },
  {
    pair: ["REVENGE", "VENGEANCE"],
    first: "I hurt the one who hurt me, hot and private",
    second: "a wrong larger than me is punished, sworn and cold",
  },
  {
    pair: ["TRIUMPH", "VICTORY"],
    first: "the exaltation of having come through; all can share it",
    second: "the fact of having beaten someone; there is a loser and there are terms",
  },
  { pair: ["PRIDE", "HUBRIS"], first: "will not bend", second: "goes too far" },
  { pair: ["ISOLATION", "EXILE"], first: "contact withers and nobody decided it", second: "a group decides and closes the door" },
  { pair: ["HATE", "WRATH"], first: "lasts and needs no occasion", second: "blazes on an occasion and burns out" },
  {
    pair: ["DOOM", "TRAGEDY"],
    first: "the bad end is known beforehand",
    second: "the bad end is understood only afterwards, and something good caused it",
  },
  { pair: ["DEATH", "LOSS"], first: "mortality is present", second: "life goes on around a gap" },
  {
    pair: ["MERCY", "FORGIVENESS"],
    first: "the strong do not strike; the debt may remain",
    second: "the injured lets the debt go; may be the weaker",
  },
  { pair: ["MERCY", "COMPASSION"], first: "a decision not to punish the guilty", second: "a feeling with the sufferer, guilty or not" },
  { pair: ["HONOR", "LOYALTY"], first: "true to one’s word and name", second: "true to a person or group, even at the cost of one’s name" },
  { pair: ["HEALING", "RENEWAL"], first: "the old thing mends", second: "a new thing begins" },
  {
    pair: ["LOVE", "FRIENDSHIP"],
    first: "the other’s good is one’s own; may be unequal",
    second: "equals who choose each other’s company",
  },
  { pair: ["UNITY", "PEACE"], first: "many act as one, perhaps for war", second: "no strife, perhaps apart" },
  { pair: ["WONDER", "INSPIRATION"], first: "stop and look", second: "start and make" },
];
