import { lookUp } from "../look-up";

export interface EraPack {
  /** What people there talk about: noun phrases, never the subject of a plain verb. */
  topics: readonly string[];
  /** Before a sentence, with a comma. */
  openers: readonly string[];
  emphasis: readonly string[];
  fillers: readonly string[];
  oaths: readonly string[];
  rejections: readonly string[];
  hedges: readonly string[];
  courtesies: readonly string[];
}

const hedges = ["I think", "I suppose", "perhaps", "it may be that", "I fancy that"] as const;

const packs: Readonly<Record<string, EraPack>> = {
  regency: {
    topics: [
      "the assembly",
      "the new tenant",
      "the state of the lanes",
      "the officers",
      "the weather",
      "the price of muslin",
      "the last post",
      "the engagement that everyone denies",
      "the harvest",
      "the music last night",
    ],
    openers: ["Indeed", "To be sure", "I declare", "Well", "Upon reflection", "In short"],
    emphasis: ["Upon my word", "Depend upon it", "I assure you", "Believe me", "Truly"],
    fillers: ["Well", "Oh", "Dear me", "Now"],
    oaths: ["Good heavens", "Upon my soul", "Good gracious", "Mercy on us"],
    rejections: ["Nonsense.", "Not at all.", "I cannot agree.", "Pray, no."],
    hedges: [...hedges, "I dare say", "I am inclined to think that"],
    courtesies: ["If you will allow me", "With your permission", "Pray forgive me, but", "If I may be so bold", "You will excuse me, but"],
  },
  victorian: {
    topics: [
      "the price of bread",
      "the weather",
      "the new houses by the river",
      "the lodger upstairs",
      "the trouble in the town",
      "the funeral",
      "the last post",
      "the strike",
      "the state of the roads",
      "the sermon",
    ],
    openers: ["Indeed", "Well", "Now then", "As it happens", "In short", "Come"],
    emphasis: ["Depend upon it", "Mark my words", "I assure you", "Believe me", "Upon my honour"],
    fillers: ["Well", "Oh", "Why", "Now"],
    oaths: ["Good Lord", "Heaven help us", "Bless my soul", "Good God"],
    rejections: ["Nonsense.", "Not a bit of it.", "No, no.", "Stuff."],
    hedges: [...hedges, "I dare say"],
    courtesies: ["If you will forgive me", "With your leave", "I beg your pardon, but", "If it is not too much to ask", "By your leave"],
  },
  elizabethan: {
    topics: [
      "the Duke’s wedding",
      "the revels",
      "the moon",
      "the quarrel at court",
      "the players",
      "the weather",
      "the old law",
      "the dancing",
      "the strange lights in the wood",
      "the lovers",
    ],
    openers: ["Marry", "Why", "Come", "Soft", "Nay", "Look you"],
    emphasis: ["By my troth", "In good faith", "Believe me", "I swear", "Mark me"],
    fillers: ["Why", "Well", "O", "Alas"],
    oaths: ["By the moon", "Heaven shield us", "By my life", "Alack"],
    rejections: ["Nay.", "Fie.", "Not so.", "Away with that."],
    hedges: ["I think", "methinks", "perchance", "it may be that", "belike"],
    courtesies: ["By your leave", "I pray you", "If it please you", "Under your favour", "I cry you mercy, but"],
  },
  antique: {
    topics: [
      "the harvest",
      "the omens",
      "the ships",
      "the games",
      "the weather",
      "the council",
      "the price of oil",
      "the feast",
      "the oracle",
      "the war",
    ],
    openers: ["Come", "Hear me", "Well", "As it stands", "Look", "So"],
    emphasis: ["By the gods", "I swear it", "Believe me", "Mark this", "As I live"],
    fillers: ["Well", "Ah", "So", "Now"],
    oaths: ["By all the gods", "By earth and sky", "Gods above", "Gods forgive us"],
    rejections: ["No.", "Not so.", "Enough.", "By no means."],
    hedges,
    courtesies: ["If you will hear me", "With your leave", "Forgive me, but", "If it please you", "I ask it in peace:"],
  },
  contemporary: {
    topics: [
      "the weather",
      "the neighbours",
      "the news",
      "the move",
      "last weekend",
      "the meeting",
      "the traffic",
      "the wedding",
      "the job",
      "the flat upstairs",
    ],
    openers: ["Look", "So", "Right", "Listen", "Okay", "Anyway"],
    emphasis: ["Honestly", "Seriously", "I mean it", "Believe me", "Really"],
    fillers: ["Well", "I mean", "Oh", "Um"],
    oaths: ["For God’s sake", "Christ", "Good God", "Bloody hell"],
    rejections: ["No.", "No way.", "Come off it.", "Rubbish."],
    hedges: ["I think", "I guess", "maybe", "it could be that", "I suppose"],
    courtesies: ["If you don’t mind", "Sorry, but", "If it’s all right with you", "No pressure, but", "I hope it’s okay to say this:"],
  },
  neutral: {
    topics: [
      "the weather",
      "the harvest",
      "the state of the road",
      "the newcomer",
      "the wedding",
      "the price of bread",
      "the fair",
      "the river",
      "the trouble in the town",
      "the news",
    ],
    openers: ["Well", "Indeed", "Come", "Listen", "In truth", "So"],
    emphasis: ["Truly", "Believe me", "I promise you", "Mark my words", "In all honesty"],
    fillers: ["Well", "Oh", "Ah", "Now"],
    oaths: ["Good heavens", "Heaven help us", "Good God", "Mercy"],
    rejections: ["No.", "Nonsense.", "Not so.", "Hardly."],
    hedges,
    courtesies: ["If you will forgive me", "With your leave", "Forgive me, but", "If I may", "I do not mean to press you, but"],
  },
};

export const eraPack = (era: string): EraPack => {
  const pack = lookUp(packs, era) ?? packs.neutral;
  if (!pack) throw new RangeError("The neutral era has no words");
  return pack;
};
