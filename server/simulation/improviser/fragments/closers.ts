/** The speaker's own aim, said aloud. */
export const aims: readonly string[] = [
  "I mean to {goal}; the rest is conversation.",
  "All that I want is to {goal}.",
  "I have to {goal}, and there are not so many days left to do it in.",
  "Let me only {goal}, and I shall ask for nothing else.",
  "If I can {goal}, I shall have been of some use.",
  "I did not set out to {goal} in order to turn back at the first gate.",
  "It is all one to me, so long as I {goal}.",
];

/** What the other wants, as far as the speaker knows it. */
export const yourAims: readonly string[] = [
  "I know how much you want to {yourgoal}.",
  "You set out to {yourgoal}. Do not let anyone talk you out of it; not even me.",
  "It will not help you to {yourgoal}.",
  "You will never {yourgoal} by looking so pale about it.",
];

export const pastimes: readonly string[] = [
  "I would sooner talk of {interest}.",
  "I have {interest} to think of, at least.",
  "There is more sense in {interest} than in all of us.",
  "I find that I think of {interest}, and am the better for it.",
  "Let us say no more of it. Ask me about {interest}.",
];

/** Seen or heard around them. */
export const perceptions = {
  any: [
    "How the light comes in {here}.",
    "They can hear us, you know.",
    "It is growing dark, and nobody has brought a light.",
    "I never knew it so still {here}.",
    "The others are watching us. Look amused.",
    "There is a smell of rain.",
    "Everything sounds louder {here}.",
    "I shall remember this place by you.",
    "Is that somebody calling?",
    "Even the dogs have stopped to listen.",
  ],
  indoors: [
    "Somebody has left a door open; feel the draught.",
    "Listen: there is someone on the stair.",
    "What a noise they make in there.",
    "The fire wants seeing to.",
    "That candle has been leaning toward you all evening.",
    "The windows have gone quite blue.",
    "This room keeps everything that is said in it.",
    "Somebody has moved the chairs.",
  ],
  outdoors: [
    "The wind has gone round.",
    "Mind the wet grass.",
    "Look how far one can see.",
    "There is a bird that has said the same thing since noon.",
    "We shall have it raining before we are back.",
    "Something moved there. No; it was only a leaf.",
    "My shoes are ruined, and I do not care.",
    "One can say anything out here; it blows away.",
  ],
} as const;

/** By the quarter of mood the speaker is in. */
export const moods = {
  bright: [
    "I am absurdly happy today.",
    "I feel that I could forgive the tax collector.",
    "I could walk ten miles on a morning like this one inside me.",
    "I have been smiling at furniture.",
    "Nothing can go wrong before supper.",
  ],
  calm: [
    "I am at peace, for once; do not tell anyone.",
    "There is time enough.",
    "I am in no hurry to be anywhere but here.",
    "It is pleasant, not to be wanted for anything.",
    "I have slept well, and I find that it makes me fair.",
  ],
  stormy: [
    "I am not in a temper to be handled.",
    "I could break something, and it would not need to be mine.",
    "I have been civil since breakfast, and it is running out.",
    "My hands are shaking; pray do not remark on it.",
    "I have had as much today as I can swallow standing up.",
  ],
  low: [
    "I am tired, in a place that sleep does not reach.",
    "It has been a long day, and it was yesterday’s, too.",
    "I do not seem to be able to get warm.",
    "Nothing that I take hold of will stay held.",
    "I am poor company; I know it.",
  ],
} as const;

/** Said to soften what came before. */
export const softeners: readonly string[] = [
  "I may be wrong.",
  "But you must judge.",
  "I say it with respect.",
  "You will tell me if I go too far.",
  "I mean it kindly.",
  "Forgive me, if it is not my place.",
  "I would not for the world distress you.",
  "Do as you think best, of course.",
];

/** Said to sharpen it. */
export const barbs: readonly string[] = [
  "I do not ask you to like it.",
  "There. Now you may be offended.",
  "I do not soften it.",
  "You may take that as you please.",
  "I have no patience left for dressing it up.",
  "Let it smart.",
];

export const concessions: readonly string[] = [
  "Though I grant you that I am no judge.",
  "Still, I have been wrong before.",
  "Though I may think otherwise tomorrow.",
  "And yet I see how it looks from where you stand.",
  "Though there is something to be said upon the other side.",
];

/** For one who fears the answer. */
export const doubts: readonly string[] = [
  "Is it foolish of me?",
  "Or have I got it all wrong?",
  "You are not angry, are you?",
  "I should not have said that.",
  "You will think me ridiculous.",
  "I never know how these things sound until I have said them.",
];

/** For one who enjoys being heard. */
export const flourishes: readonly string[] = [
  "There! I have said it, and I feel better already.",
  "I could say it again, and louder.",
  "Ask anyone!",
  "Come, you must have something to say to that!",
  "I never could keep such a thing to myself!",
  "I tell everyone so!",
  "What a day!",
  "Say something! I cannot bear a silence!",
];

/** For one who likes things exact. */
export const exactness: readonly string[] = [
  "I have thought it through, and in order.",
  "I say no more than I know.",
  "There are three reasons, and I shall spare you two of them.",
  "I should like it to be done properly, or not begun.",
  "I made a note of it at the time.",
];

/** For one whose mind wanders off the path. */
export const musings: readonly string[] = [
  "I wonder what it looks like from the other side of the glass.",
  "How odd it is that one can mean a thing and its opposite.",
  "There ought to be a word for that.",
  "I have always thought that people are mostly weather.",
  "One could make a story of it, and nobody would believe the ending.",
];
