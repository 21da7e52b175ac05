import type { CastFileInput } from "@/server/contracts/cast-file";

/** Six working men of Athens with a tragedy to get up by the new moon. */
export const players: CastFileInput["characters"] = [
  {
    key: "peter-quince", name: "Peter Quince", shortName: "Quince", aliases: ["Peter"], initials: "Q",
    title: "Carpenter, author, director, prologue", pronouns: "he", occupation: "carpenter", homeKey: "quince-workshop",
    bigFive: { openness: 0.68, conscientiousness: 0.88, extraversion: 0.4, agreeableness: 0.72, neuroticism: 0.72 }, autonomy: 0.7, socialEnergy: 0.6,
    goals: [
      { type: "achieve", text: "to get the tragedy to the end without a mishap", priority: 0.9 },
      { type: "unite", text: "to keep Bottom to one part", targetKey: "nick-bottom", priority: 0.7 },
    ],
    voice: {
      register: "rustic", description: "Patient and anxious, with a list. Puts his stops in the wrong places when nervous, and means something else than he says.",
      openers: ["Here is the scroll", "Masters", "Gently now", "It must be so"], oath: "By my square", imagery: "stage",
      samples: ["You must speak it to the wall, Flute, that is, to Snout; and love it, as if it were not Snout.", "I measured twice, and wrote once, and there is still a lion over."],
    },
    backstory: "Quince is a careful joiner who has read one book of tales and thought that it ought to be said aloud. He has written the parts, copied the parts, given out the parts, and is now holding six working men together with tact, which is not a thing one can buy by the pound. He has never told his friends how much it matters to him. He dreams of standing before the Duke, and in the dream he forgets to come in.",
    interests: ["the tragedy of Pyramus", "good joints", "almanacs", "properties"], tags: ["player", "carpenter", "anxious"],
  },
  {
    key: "nick-bottom", name: "Nick Bottom", shortName: "Bottom", aliases: ["Bully Bottom", "the weaver"], initials: "B",
    title: "Weaver; could play every part, and offers to", pronouns: "he", occupation: "weaver", homeKey: "quince-workshop",
    bigFive: { openness: 0.9, conscientiousness: 0.44, extraversion: 0.99, agreeableness: 0.74, neuroticism: 0.04 }, autonomy: 0.8, socialEnergy: 0.96,
    goals: [
      { type: "status", text: "to play Pyramus so that the whole court weeps", targetKey: "theseus", priority: 0.9 },
      { type: "achieve", text: "to be allowed the lion as well", targetKey: "snug", priority: 0.5 },
    ],
    voice: {
      register: "rustic", description: "Magnificent confidence and the wrong word. Courteous to everyone, from spiders to queens; never once embarrassed.",
      openers: ["First, Peter", "Let me", "I will say", "Masters"], oath: "By’r lakin", imagery: "weaving",
      samples: ["I will weep so extremely softly that they shall hear it in the stables.", "Give me leave to do the moon too. I have a very round delivery."],
    },
    backstory: "Bottom weaves an honest yard and has never in his life met with a thing he thought he could not do. His friends are exhausted by him and cannot imagine anything without him. He has a large heart, excellent manners and no fear at all, because it has not crossed his mind that anyone could wish him ill. If a queen should tell him that she loved him he would answer, civilly, that there was little reason for it, and ask for some hay.",
    interests: ["all the parts", "good cheer", "beards", "a tyrant’s vein"], tags: ["player", "weaver", "irrepressible"],
  },
  {
    key: "francis-flute", name: "Francis Flute", shortName: "Flute", aliases: [], initials: "Fl",
    title: "Bellows-mender; has a beard coming, and is to play the lady", pronouns: "he", occupation: "bellows-mender", homeKey: "athens-market",
    bigFive: { openness: 0.56, conscientiousness: 0.6, extraversion: 0.34, agreeableness: 0.7, neuroticism: 0.64 }, autonomy: 0.5, socialEnergy: 0.5,
    goals: [
      { type: "escape", text: "to be let off playing a woman", targetKey: "peter-quince", priority: 0.5 },
      { type: "achieve", text: "to get through Thisbe’s death with nobody laughing", priority: 0.6 },
    ],
    voice: {
      register: "rustic", description: "Young, reedy, takes every cue at once. Surprises himself by feeling it.",
      openers: ["Nay but", "Is it me now", "Look at my chin"], oath: "Faith", imagery: "weather",
      samples: ["I mend bellows, sir. It’s all wind in my trade, but it’s never been verse before."],
    },
    backstory: "Flute is the youngest of the six and hoped for a wandering knight. He was given Thisbe. He has borrowed a sister’s gown, speaks all his part together with the cues in it, and blushes. But going over the last speech on his own, by his master’s cold forge, he found that his throat had closed, and he has told no one of it for fear of being asked to do it again.",
    interests: ["wandering knights", "new beards", "Thisbe’s last speech", "fairings"], tags: ["player", "young", "shy"],
  },
  {
    key: "tom-snout", name: "Tom Snout", shortName: "Snout", aliases: ["the tinker"], initials: "Sn",
    title: "Tinker; is to be a wall", pronouns: "he", occupation: "tinker", homeKey: "athens-market",
    bigFive: { openness: 0.3, conscientiousness: 0.5, extraversion: 0.46, agreeableness: 0.58, neuroticism: 0.7 }, autonomy: 0.4, socialEnergy: 0.52,
    goals: [
      { type: "hide", text: "to keep the ladies from being frightened of the lion", targetKey: "hippolyta", priority: 0.6 },
      { type: "achieve", text: "to hold up two fingers for the chink", priority: 0.5 },
    ],
    voice: {
      register: "rustic", description: "Sees a difficulty coming and goes to meet it. Speaks in dents and patches.",
      openers: ["Will the ladies like it", "I foresee", "There’s the thing"], oath: "Pots and pans", imagery: "forge",
      samples: ["I said a wall would never go through the door; and then they measured me, and I go through."],
    },
    backstory: "Snout mends kettles from door to door and has a tinker’s eye for where a thing will leak. Wherever the company is pleased with a plan, it is he who asks whether the ladies will not be afraid. He thinks hanging is likely. When he was told that he should play a wall he considered for a while and said that it was at any rate a part in which one could not be expected to fall over.",
    interests: ["leaks", "plaster and loam", "what might go wrong", "ale"], tags: ["player", "tinker", "worrier"],
  },
  {
    key: "snug", name: "Snug", shortName: "Snug", aliases: ["Snug the joiner"], initials: "Sg",
    title: "Joiner; slow of study, and cast as the lion", pronouns: "he", occupation: "joiner", homeKey: "quince-workshop",
    bigFive: { openness: 0.18, conscientiousness: 0.66, extraversion: 0.08, agreeableness: 0.92, neuroticism: 0.5 }, autonomy: 0.3, socialEnergy: 0.34,
    goals: [
      { type: "learn", text: "to get the lion’s part in writing", targetKey: "peter-quince", priority: 0.6 },
      { type: "achieve", text: "to roar kindly", priority: 0.5 },
    ],
    voice: {
      register: "rustic", description: "Long pause, short sentence. Wood is easier.",
      openers: ["Have you", "If it be", "I am slow"], oath: "Bless me", imagery: "forge",
      samples: ["Is the roaring written down? I’d not like to say it wrong."],
    },
    backstory: "Snug works at the bench next to Quince and has not, in eleven years, used a word where a nod would do. He asked if the lion’s part was written, because he is slow, and was told that it was nothing but roaring, which worried him more. He has been practising in the timber yard at night, very softly, with his eyes shut, and has frightened a cat, and gone to look for it to say that he was sorry.",
    interests: ["seasoned oak", "dovetails", "cats", "gentle roaring"], tags: ["player", "joiner", "bashful"],
  },
  {
    key: "robin-starveling", name: "Robin Starveling", shortName: "Starveling", aliases: ["the tailor"], initials: "Rs",
    title: "Tailor; will be the moon, with a dog and a complaint", pronouns: "he", ageGroup: "elder", occupation: "tailor", homeKey: "athens-market",
    bigFive: { openness: 0.22, conscientiousness: 0.72, extraversion: 0.2, agreeableness: 0.3, neuroticism: 0.78 }, autonomy: 0.5, socialEnergy: 0.38,
    goals: [
      { type: "escape", text: "to have nobody die in it", priority: 0.5 },
      { type: "status", text: "to have the lantern, the thorn-bush and the dog taken seriously", priority: 0.6 },
    ],
    voice: {
      register: "rustic", description: "Thin, aggrieved, exact about hems. Foresees draughts.",
      openers: ["We had better not", "In my opinion", "It will end badly"], oath: "Thread and thimble", imagery: "needle",
      samples: ["I hold it up, and I say that it is the moon, and already somebody is laughing."],
    },
    backstory: "Starveling has sewn for Athens for forty years at a window with a bad draught. He joined the play since Quince asked, and he has never been asked for anything but seams. He was down for Thisbe’s mother, who was cut; he is now the moon. He would have the deaths left out altogether, as being sad. The dog is his own. It is called Patience, and it is the only one of the company whose acting gives him confidence.",
    interests: ["draughts", "the dog Patience", "hems", "early nights"], tags: ["player", "tailor", "gloomy"],
  },
];
