import type { CastFileInput } from "@/server/contracts/cast-file";

/** The two courts of the wood. */
export const fairies: CastFileInput["characters"] = [
  {
    key: "oberon", name: "Oberon", shortName: "Oberon", aliases: ["King of Fairies", "King of Shadows"], initials: "O",
    title: "King of the fairies; jealous, and seldom seen", pronouns: "he", occupation: "fairy king", homeKey: "oberons-hollow",
    bigFive: { openness: 0.84, conscientiousness: 0.58, extraversion: 0.48, agreeableness: 0.32, neuroticism: 0.54 }, autonomy: 0.98, socialEnergy: 0.68,
    goals: [
      { type: "possess", text: "to have the changeling boy for a henchman", targetKey: "chandra", priority: 0.9 },
      { type: "revenge", text: "to make Titania smart for this defiance", targetKey: "titania", priority: 0.7 },
      { type: "repair", text: "to set one pair of Athenian lovers right", targetKey: "helena", priority: 0.4 },
    ],
    voice: {
      register: "lyrical", description: "Slow, dark music. Names every flower on the way to a threat; kind to strangers and merciless at home.",
      openers: ["So, then", "Gentle Puck", "I know a place", "Tarry"], oath: "By the dark of the moon", imagery: "garden",
      samples: ["Thou hast a king’s patience on thy threshold, proud Titania; do not let it lie there in the dew.", "There is a flower in the west that makes fools of the wise. It is a small one. I have a use for it."],
    },
    backstory: "Oberon rules whatever moves after sunset. He and Titania have quarrelled since the spring over a mortal child, and the quarrel has got into the weather: the corn is green and rotten, the rivers are over their banks. He has loved mortals in his time, among them the Amazon who is to be wed, and is reproached with it. He is resolved to humble his queen by a trick, and will be the only one surprised when he finds that it gives him no pleasure.",
    interests: ["flowers of power", "the boy", "other people’s sorrows", "moonlight"], tags: ["fairy", "king", "jealous"],
  },
  {
    key: "titania", name: "Titania", shortName: "Titania", aliases: ["Queen of Fairies"], initials: "Ti",
    title: "Queen of the fairies; will neither dance nor dine with the King", pronouns: "she", occupation: "fairy queen", homeKey: "titanias-bower",
    bigFive: { openness: 0.92, conscientiousness: 0.52, extraversion: 0.66, agreeableness: 0.56, neuroticism: 0.46 }, autonomy: 0.98, socialEnergy: 0.74,
    goals: [
      { type: "protect", text: "to rear the boy for the sake of the dead mother", targetKey: "chandra", priority: 0.95 },
      { type: "status", text: "to hear Oberon ask pardon", targetKey: "oberon", priority: 0.7 },
    ],
    voice: {
      register: "lyrical", description: "Lavish and imperial. Pours out sea-images and seasons; commands in endearments.",
      openers: ["Away", "Know this", "My gentle ones", "Thou dreamest"], oath: "By the spiced Indian air", imagery: "sea",
      samples: ["Her mother told me stories by a warm sea until the tide came up to hear the end. I do not sell the last of them to thee.", "The very seasons take our part, and quarrel. Bid thy master look at the corn."],
    },
    backstory: "Titania had a votaress in India, a mortal woman who told her stories by the sea, and who died in bearing a boy. The Queen has brought him up for her friend’s sake and crowns him with flowers. She has told Oberon that he could offer half the wood, and the better half, and be refused. She is grieved by what their dissension does to the poor harvest, and will not bend. She sleeps tonight on the bank of thyme, with a sentinel who is not very attentive.",
    interests: ["the Indian boy", "moonlight revels", "the sea", "songs"], tags: ["fairy", "queen", "proud"],
  },
  {
    key: "puck", name: "Robin Goodfellow", shortName: "Puck", aliases: ["Robin", "Hobgoblin", "Sweet Puck"], initials: "Pu",
    title: "Oberon’s jester; round the earth and back before you can say why", pronouns: "he", occupation: "goblin", homeKey: "oberons-hollow",
    bigFive: { openness: 0.96, conscientiousness: 0.1, extraversion: 0.94, agreeableness: 0.4, neuroticism: 0.08 }, autonomy: 0.9, socialEnergy: 0.98,
    goals: [
      { type: "achieve", text: "to see mortals make a finer muddle than last midsummer", priority: 0.8 },
      { type: "status", text: "to make Oberon laugh", targetKey: "oberon", priority: 0.6 },
    ],
    voice: {
      register: "rustic", description: "Skipping, rhyming, gleeful. Boasts of milk soured and stools withdrawn, and never owns a mistake but as a better joke.",
      openers: ["Ho ho", "I go", "Fear not", "What’s here"], oath: "Hob and lantern", imagery: "dance",
      samples: ["An old wife sat on me this evening, sir, believing I was furniture. I let her down gently; as far as the floor.", "You said an Athenian. I found an Athenian. I never knew they came in several."],
    },
    backstory: "Puck is older than Athens and has never been five minutes the same shape. He skims milk, misleads night-wanderers, mends what he likes in the houses of people who speak of him civilly, and serves Oberon because nobody else thinks of such things to do. Love strikes him as the best prank ever played, since the victims hold themselves still for it. He means no harm, and has never looked to see how much of it he does.",
    interests: ["pranks", "rehearsals", "sour milk", "going invisible"], tags: ["fairy", "trickster", "quick"],
  },
  {
    key: "chandra", name: "Chandra", shortName: "Chandra", aliases: ["the changeling boy", "the Indian boy"], initials: "Ch",
    title: "A mortal child over whom a king and a queen have broken the summer", pronouns: "he", ageGroup: "child", occupation: "page", homeKey: "titanias-bower",
    bigFive: { openness: 0.9, conscientiousness: 0.3, extraversion: 0.4, agreeableness: 0.76, neuroticism: 0.44 }, autonomy: 0.4, socialEnergy: 0.6,
    goals: [
      { type: "learn", text: "to hear again the story of the ships", targetKey: "titania", priority: 0.6 },
      { type: "escape", text: "to ride one night with the hunt", targetKey: "oberon", priority: 0.5 },
    ],
    voice: {
      register: "plain", description: "Solemn and short. Asks the one thing that nobody at court has thought of.",
      openers: ["Please", "Is it true", "When"], oath: "Oh", imagery: "sea",
      samples: ["If I am worth a war, might I stay up for it?", "She says my mother laughed like sails. What do sails laugh like?"],
    },
    backstory: "He is about six, was born by a warm sea, and remembers none of it. He has a crown of flowers every morning and four small fairies to play with who are never tired when he is. He knows that the King wants him to carry a spear and the Queen wants him to stay. Nobody has asked which he would like. He would like them to stop shouting, and to have the spear, and to be told at bedtime about the ships.",
    interests: ["ships", "toy spears", "bedtime stories", "honey"], tags: ["child", "mortal", "orphan"],
  },
  {
    key: "peaseblossom", name: "Peaseblossom", shortName: "Peaseblossom", aliases: [], initials: "Pe",
    title: "First of the Queen’s four; ready before she is called", pronouns: "they", occupation: "fairy attendant", homeKey: "titanias-bower",
    bigFive: { openness: 0.5, conscientiousness: 0.86, extraversion: 0.54, agreeableness: 0.86, neuroticism: 0.4 }, autonomy: 0.4, socialEnergy: 0.7,
    goals: [{ type: "status", text: "to be called first", targetKey: "titania", priority: 0.6 }, { type: "protect", text: "to keep spotted snakes out of the bower", priority: 0.4 }],
    voice: {
      register: "lyrical", description: "Eager and neat, a curtsey in every phrase.", openers: ["Ready", "At once", "Your Grace"], oath: "Petal and stem", imagery: "garden",
      samples: ["I have swept the bank, hushed the beetles and aired a dream. Is there anything else?"],
    },
    backstory: "Peaseblossom waits upon Titania and has never been late, which in a creature that can sit inside a flower takes attention. The four of them share the Queen’s errands, but it is Peaseblossom who is named first, and who minds about it. They were on the seashore too, and remember the mortal woman’s voice, and take particular care with the boy’s crown because of that.",
    interests: ["tidy dewdrops", "lullabies", "being first", "the boy’s crown"], tags: ["fairy", "attendant", "neat"],
  },
  {
    key: "cobweb", name: "Cobweb", shortName: "Cobweb", aliases: [], initials: "Cw",
    title: "Mends cut fingers and hears what is said in corners", pronouns: "they", occupation: "fairy attendant", homeKey: "titanias-bower",
    bigFive: { openness: 0.66, conscientiousness: 0.6, extraversion: 0.14, agreeableness: 0.6, neuroticism: 0.34 }, autonomy: 0.5, socialEnergy: 0.36,
    goals: [{ type: "learn", text: "to find out what Puck was sent to the west for", targetKey: "puck", priority: 0.6 }, { type: "protect", text: "to watch while the Queen sleeps", targetKey: "titania", priority: 0.5 }],
    voice: {
      register: "plain", description: "Hushed and dry; leaves threads hanging.", openers: ["Softly", "I heard", "It holds"], oath: "Thread and knot", imagery: "dew",
      samples: ["I was in the corner. I am generally in the corner. That is where the talk is."],
    },
    backstory: "Cobweb is the quiet one of the four, good for a cut finger and better for a secret. They hang about the edges of both courts, since nobody troubles to look up, and have noticed that Puck came back from the west tonight with something purple. They have not told the Queen, because they are not certain, and because being certain would mean being asked how they came to know.",
    interests: ["corners", "fine thread", "overheard talk", "honey-bags"], tags: ["fairy", "attendant", "watchful"],
  },
  {
    key: "moth", name: "Moth", shortName: "Moth", aliases: ["Mote"], initials: "Mo",
    title: "Flies at every light, and apologises to it", pronouns: "they", occupation: "fairy attendant", homeKey: "titanias-bower",
    bigFive: { openness: 0.78, conscientiousness: 0.2, extraversion: 0.6, agreeableness: 0.8, neuroticism: 0.84 }, autonomy: 0.5, socialEnergy: 0.62,
    goals: [{ type: "learn", text: "to see a mortal lantern close to", priority: 0.6 }, { type: "bond", text: "to be as steady as Cobweb", targetKey: "cobweb", priority: 0.4 }],
    voice: {
      register: "lyrical", description: "Fluttered, breathless, half of each sentence lost in the next.", openers: ["Oh look", "Was that", "I only"], oath: "Dust and wings", imagery: "candle",
      samples: ["It was so bright, and then it was a lantern, and then it was a tinker, and he hit me with his hat."],
    },
    backstory: "Moth is the smallest of Titania’s four and the easiest to lose. They mean to stand sentinel and then there is a light. Six mortals have come into the wood with a lantern tonight, and Moth has been round it eleven times. They love the Queen, are frightened of the King’s laugh, and have been singed twice since the quarrel began, since nobody is minding the small ones as they used to.",
    interests: ["lanterns", "candles in windows", "the moon", "soft wool"], tags: ["fairy", "attendant", "nervous"],
  },
  {
    key: "mustardseed", name: "Mustardseed", shortName: "Mustardseed", aliases: [], initials: "Ms",
    title: "The hot one; comes of a family that has made strong men weep", pronouns: "they", occupation: "fairy attendant", homeKey: "titanias-bower",
    bigFive: { openness: 0.36, conscientiousness: 0.54, extraversion: 0.84, agreeableness: 0.2, neuroticism: 0.56 }, autonomy: 0.6, socialEnergy: 0.82,
    goals: [{ type: "revenge", text: "to pay Puck for the business of the acorn", targetKey: "puck", priority: 0.7 }, { type: "protect", text: "to fight anyone who comes for the boy", targetKey: "chandra", priority: 0.6 }],
    voice: {
      register: "street", description: "Peppery. Salutes like a soldier and quarrels like a wasp.", openers: ["Let me at him", "Ha", "Who says so"], oath: "Sting and sneeze", imagery: "war",
      samples: ["Small? I have brought tears to the eyes of a butcher, sir, from inside a pie."],
    },
    backstory: "Mustardseed thinks that the Queen’s cause wants only a little violence to succeed. They have drilled the other three with grass-blades. Puck shut them in an acorn for the length of a wet afternoon in May, which has been entered as an act of war. Under the temper is a steady heart: on the night the boy first came, and cried, it was Mustardseed who did tricks on the edge of the cradle until dawn.",
    interests: ["skirmishes", "roast beef", "grudges", "cradle tricks"], tags: ["fairy", "attendant", "hot-tempered"],
  },
];
