import type { CastFileInput } from "@/server/contracts/cast-file";

/** The Thénardiers, the Gillenormands, and two neighbours of theirs. */
export const paris: CastFileInput["characters"] = [
  {
    key: "marius-pontmercy", name: "Marius Pontmercy", shortName: "Marius", aliases: ["Baron Pontmercy"], initials: "M",
    title: "A poor barrister with a baron’s card and a great love", pronouns: "he", occupation: "translator and barrister", homeKey: "rue-de-la-verrerie",
    bigFive: { openness: 0.78, conscientiousness: 0.64, extraversion: 0.24, agreeableness: 0.6, neuroticism: 0.76 }, autonomy: 0.7, socialEnergy: 0.44,
    goals: [
      { type: "bond", text: "to marry Cosette, or not to live", targetKey: "cosette", priority: 0.95 },
      { type: "repair", text: "to pay Father’s debt to the sergeant of Waterloo", targetKey: "thenardier", priority: 0.6 },
      { type: "status", text: "to owe Grandfather not one sou", targetKey: "monsieur-gillenormand", priority: 0.4 },
    ],
    voice: {
      register: "lyrical", description: "Grave, headlong and easily wounded. Goes silent for a month and then says everything at once to the wrong person.",
      openers: ["I swear", "You cannot know", "My father", "If I dared"], oath: "Great God", imagery: "stars",
      samples: ["I have thirty sous and a reason to live. I was never so rich before.", "Do not ask me to be reasonable; I was reasonable for a year, and it was January."],
    },
    backstory: "Marius was brought up a royalist in his grandfather’s drawing room, learned too late that the father kept from him had been one of Napoleon’s colonels and had loved him from behind a church pillar, and walked out of the house for that father’s sake. He has starved politely since. For five weeks he has met Cosette at the garden gate. Today he went back to his grandfather to ask leave to marry, and was told, as a pleasantry, how young men manage without. He has left that house for good.",
    interests: ["Father’s battles", "Cosette", "solitary walks", "old books", "the Empire"], tags: ["in love", "proud", "orphan"],
  },
  {
    key: "eponine", name: "Éponine Thénardier", shortName: "Éponine", aliases: ["the Jondrette girl"], initials: "Ép",
    title: "Goes barefoot, knows every wall in Paris, and one young man", pronouns: "she", occupation: "go-between", homeKey: "gorbeau-house",
    bigFive: { openness: 0.74, conscientiousness: 0.3, extraversion: 0.66, agreeableness: 0.52, neuroticism: 0.7 }, autonomy: 0.9, socialEnergy: 0.64,
    goals: [
      { type: "bond", text: "to be looked at once by Monsieur Marius", targetKey: "marius-pontmercy", priority: 0.9 },
      { type: "protect", text: "to keep the gang away from the Rue Plumet", targetKey: "thenardier", priority: 0.6 },
      { type: "possess", text: "to hold on to one letter a little longer", priority: 0.5 },
    ],
    voice: {
      register: "street", description: "Hoarse and quick, mocking herself first so that nobody else can. A phrase of lost gentility, then a laugh like a cough.",
      openers: ["Look here", "Do you know", "Me, I", "Ah well"], oath: "Lord’s sake", imagery: "river",
      samples: ["I can read, you know. I can read anything, and nobody writes to me.", "It isn’t raining much. You get to know which rain means it."],
    },
    backstory: "Éponine was a petted child in a warm inn while another child swept it. The inn failed, the family sank, and at eighteen she is thin and hoarse and carries her father’s begging letters. Her neighbour Monsieur Marius once spoke to her as if she were a person. She found the house in the Rue Plumet for him, knowing what he wanted it for. Since then she has stood in that street every night, and nobody has asked what it is that she is guarding.",
    interests: ["songs", "the river at night", "reading signs aloud", "Monsieur Marius"], tags: ["Thénardier", "unloved", "brave"],
  },
  {
    key: "thenardier", name: "Thénardier", shortName: "Thénardier", aliases: ["Jondrette", "Monsieur Fabantou"], initials: "T",
    title: "Innkeeper, sergeant, actor, philosopher: whatever pays", pronouns: "he", occupation: "swindler", homeKey: "gorbeau-house",
    bigFive: { openness: 0.58, conscientiousness: 0.24, extraversion: 0.74, agreeableness: 0.04, neuroticism: 0.5 }, autonomy: 0.9, socialEnergy: 0.72,
    goals: [
      { type: "possess", text: "to squeeze the old philanthropist for the last of the money", targetKey: "jean-valjean", priority: 0.9 },
      { type: "hide", text: "to give the police a different name each week", targetKey: "javert", priority: 0.6 },
    ],
    voice: {
      register: "courtly", description: "Grand phrases with dirty cuffs. Whines upward, snarls downward, and bows in between.",
      openers: ["My noble benefactor", "I speak as a father", "Mark me", "Between gentlemen"], oath: "Thunder", imagery: "stage",
      samples: ["I saved a colonel at Waterloo, monsieur, and society has never given me back so much as the cab fare.", "Honesty! I tried it in the year ’eleven, and it did not cover the candles."],
    },
    backstory: "Thénardier robbed the dead after Waterloo and, in turning over a wounded colonel, saved his life by mistake; he has lived on the story since, with a sign painted to match. He charged Fantine for her child and worked the child besides. Bankrupt, he came to Paris to beg by letter under six names. His great ambush on the old philanthropist failed for want of ten minutes, and he was let out again for want of a complainant.",
    interests: ["money", "begging letters", "philosophy", "Waterloo", "other people’s locks"], tags: ["Thénardier", "swindler", "villain"],
  },
  {
    key: "madame-thenardier", name: "Madame Thénardier", shortName: "Madame Thénardier", aliases: ["la Thénardier"], initials: "MT",
    title: "Twice the size of her husband, and afraid of him", pronouns: "she", occupation: "innkeeper that was", homeKey: "gorbeau-house",
    bigFive: { openness: 0.2, conscientiousness: 0.36, extraversion: 0.72, agreeableness: 0.12, neuroticism: 0.66 }, autonomy: 0.4, socialEnergy: 0.6,
    goals: [
      { type: "protect", text: "to see the two girls dressed like ladies again", targetKey: "azelma", priority: 0.6 },
      { type: "bond", text: "to please Thénardier, who is never pleased", targetKey: "thenardier", priority: 0.6 },
    ],
    voice: {
      register: "street", description: "Bellows at the weak, coos at her daughters, and lowers her voice by half when her husband turns round.",
      openers: ["Listen to her", "My girls", "In my inn", "And another thing"], oath: "By all the devils", imagery: "kitchen",
      samples: ["I fed that brat on good scraps, and see her now in silk, with my broom forgotten.", "He says wait, so we wait. I could have had the old fool’s watch off him by now."],
    },
    backstory: "She is red-faced, huge, and was romantic once: she read the cheap novels of the day and named her daughters out of them. She loved those two girls with everything she had and so had nothing but blows for the third child in the house, whose mother paid for her. For her sons she never found any feeling at all. Before her small husband she is as obedient as a mastiff.",
    interests: ["cheap novels", "the old inn", "Éponine and Azelma", "hot soup"], tags: ["Thénardier", "brutal", "mother"],
  },
  {
    key: "azelma", name: "Azelma Thénardier", shortName: "Azelma", aliases: [], initials: "Az",
    title: "The younger girl; does as she is told and is cold", pronouns: "she", ageGroup: "child", occupation: "beggar", homeKey: "gorbeau-house",
    bigFive: { openness: 0.34, conscientiousness: 0.38, extraversion: 0.26, agreeableness: 0.56, neuroticism: 0.82 }, autonomy: 0.3, socialEnergy: 0.32,
    goals: [
      { type: "escape", text: "to be warm for one whole night", priority: 0.7 },
      { type: "bond", text: "to go wherever Éponine goes", targetKey: "eponine", priority: 0.6 },
    ],
    voice: {
      register: "street", description: "Small and sullen. Says the end of a sentence only if somebody is kind to the beginning.",
      openers: ["I didn’t", "Ponine says", "It’s cold"], oath: "Lord", imagery: "oven",
      samples: ["I broke the window because he told me to. Then he said it was cold in here.", "There was a doll once. There was, wasn’t there, Ponine?"],
    },
    backstory: "Azelma remembers the inn less well than her sister does, and so misses it in a vaguer way: a kitten dressed in doll’s clothes, a smell of roast goose. She carries letters, watches corners, and was made to put her fist through a pane so that a rich visitor should find the room cold enough. Nobody has ever asked her what she would like, and she would need a good deal of time to answer.",
    interests: ["warm bread", "kittens", "the old doll", "Éponine’s stories"], tags: ["Thénardier", "child", "cold"],
  },
  {
    key: "gavroche", name: "Gavroche", shortName: "Gavroche", aliases: ["little Gavroche"], initials: "Ga",
    title: "Gamin of Paris; landlord of an elephant", pronouns: "he", ageGroup: "child", occupation: "street boy", homeKey: "elephant",
    bigFive: { openness: 0.88, conscientiousness: 0.22, extraversion: 0.96, agreeableness: 0.66, neuroticism: 0.1 }, autonomy: 0.99, socialEnergy: 0.96,
    goals: [
      { type: "achieve", text: "to be in whatever happens tomorrow", targetKey: "enjolras", priority: 0.8 },
      { type: "protect", text: "to find supper for two lost brats", priority: 0.6 },
      { type: "possess", text: "to get a pistol that has all its parts", priority: 0.4 },
    ],
    voice: {
      register: "street", description: "Sings, swears mildly, lectures policemen. Treats Paris as his apartment and grown men as furniture in it.",
      openers: ["Hey, citizen", "What a business", "Keep calm", "My lad"], oath: "Rats and cats", imagery: "song",
      samples: ["I’ve a house with four legs and a trunk. Yours has a landlord; which of us is the poor one?", "Don’t cry, brat. If it must rain, let it be the sky that does it."],
    },
    backstory: "Gavroche has a father and a mother and goes to see them now and then, without being pressed to stay to dinner. He is about twelve, thin, gay and afraid of nothing that he has met so far. He sleeps inside the plaster elephant at the Bastille and keeps off the rats with wire from the zoo. Two nights ago he took in a pair of small boys who were crying in the street, not knowing, since nobody had told him, that they are his brothers.",
    interests: ["theatre galleries", "rude songs", "pistols", "hot bread", "the boulevards"], tags: ["gamin", "free", "cheerful"],
  },
  {
    key: "montparnasse", name: "Montparnasse", shortName: "Montparnasse", aliases: [], initials: "Mp",
    title: "Best-dressed footpad in Paris, not yet twenty", pronouns: "he", occupation: "thief", homeKey: "gorbeau-house",
    bigFive: { openness: 0.46, conscientiousness: 0.16, extraversion: 0.6, agreeableness: 0.1, neuroticism: 0.34 }, autonomy: 0.8, socialEnergy: 0.66,
    goals: [
      { type: "status", text: "to be the most elegant man on the boulevard", priority: 0.7 },
      { type: "possess", text: "to clear out the house in the Rue Plumet", targetKey: "jean-valjean", priority: 0.5 },
    ],
    voice: {
      register: "street", description: "Drawls. Inspects his cuffs while he threatens, and is a little too interested in being admired.",
      openers: ["My dear", "Mind the coat", "Bah", "They say"], oath: "Death and all", imagery: "hunt",
      samples: ["Work ruins the hands, and the hands are what people see first.", "An old man gave me his purse and a sermon. I have spent the one and am still annoyed by the other."],
    },
    backstory: "Montparnasse was a street child, then a street thief, and at nineteen has a waist, a flower in his buttonhole and a bad name in four districts. He wished to be well dressed, and idleness did the rest. Last winter he jumped upon an old man in the dark and found himself flat on his back, being lectured kindly on where laziness leads, and then handed the purse. He has told nobody but Gavroche, who had watched it.",
    interests: ["waistcoats", "being looked at", "canes", "easy money"], tags: ["gang", "dandy", "idle"],
  },
  {
    key: "monsieur-gillenormand", name: "Luc-Esprit Gillenormand", shortName: "Monsieur Gillenormand", aliases: ["Grandfather Gillenormand"], initials: "LG",
    title: "Ninety years old, all his teeth, and one grandson", pronouns: "he", ageGroup: "elder", occupation: "gentleman of the old school", homeKey: "filles-du-calvaire",
    bigFive: { openness: 0.36, conscientiousness: 0.4, extraversion: 0.9, agreeableness: 0.3, neuroticism: 0.68 }, autonomy: 0.9, socialEnergy: 0.78,
    goals: [
      { type: "bond", text: "to have Marius back without having asked for it", targetKey: "marius-pontmercy", priority: 0.95 },
      { type: "status", text: "to live to a hundred in spite of the Republic", priority: 0.4 },
    ],
    voice: {
      register: "courtly", description: "Eighteenth-century thunder. Insults as an endearment, remembers dancers by name, and weeps only when alone.",
      openers: ["Fiddlesticks", "In my day", "Sir", "What the deuce"], oath: "Ventre-saint-gris", imagery: "theatre",
      samples: ["Love! We had it too, sir, but we had it with better coats.", "He went out by that door, and the door has been shut very badly ever since."],
    },
    backstory: "M. Gillenormand belongs to the last century and regards this one as an impertinence. He boxes ears, adores women, detests the Revolution, and worships one grandson whom he has driven out for loving a colonel’s memory. For four years no one has dared to speak the boy’s name at table and he has listened for it at every meal. Today Marius came back. The old man meant to open his arms, and made instead an unforgivable joke.",
    interests: ["the old court", "pretty women", "good tables", "Marius’s cradle", "duels"], tags: ["royalist", "proud", "grandfather"],
  },
  {
    key: "mademoiselle-gillenormand", name: "Mademoiselle Gillenormand", shortName: "Mademoiselle Gillenormand", aliases: ["the elder Mademoiselle", "Aunt Gillenormand"], initials: "MG",
    title: "His unmarried daughter; keeps the house and her veil", pronouns: "she", ageGroup: "elder", occupation: "lady of the house", homeKey: "filles-du-calvaire",
    bigFive: { openness: 0.1, conscientiousness: 0.8, extraversion: 0.2, agreeableness: 0.44, neuroticism: 0.54 }, autonomy: 0.3, socialEnergy: 0.36,
    goals: [
      { type: "hide", text: "to have no scandal and no draughts", priority: 0.6 },
      { type: "unite", text: "to see the house quiet again, with Marius in it if need be", targetKey: "marius-pontmercy", priority: 0.4 },
    ],
    voice: {
      register: "formal", description: "Prim and trailing. Alarmed by nouns. Ends most sentences by looking for a pin.",
      openers: ["Father", "One hardly likes", "At Saint-Sulpice", "I make no remark"], oath: "Dear Heaven", imagery: "church",
      samples: ["I found a ribbon in his coat. I did not look at it; it was a black one, with a box.", "There is a great deal of feeling in this house, and it leaves the doors open."],
    },
    backstory: "She is past fifty, pious, and has pinned one more veil over her modesty each year since anyone thought of threatening it. She had a chance of happiness once, perhaps; it is not a subject. She keeps her father’s keys, hears his rages as one hears the clock, and when Marius went away was chiefly sorry about the noise. Yet it is she who keeps his room aired, and could not tell her confessor why.",
    interests: ["devotions", "embroidery", "propriety", "cousin Théodule’s uniform"], tags: ["royalist", "prudish", "dutiful"],
  },
  {
    key: "mabeuf", name: "Monsieur Mabeuf", shortName: "Monsieur Mabeuf", aliases: ["Père Mabeuf"], initials: "Ma",
    title: "Churchwarden and botanist; has one book left", pronouns: "he", ageGroup: "elder", occupation: "botanist", homeKey: "mabeuf-garden",
    bigFive: { openness: 0.86, conscientiousness: 0.5, extraversion: 0.14, agreeableness: 0.9, neuroticism: 0.52 }, autonomy: 0.5, socialEnergy: 0.22,
    goals: [
      { type: "possess", text: "to keep the last book until Sunday", priority: 0.6 },
      { type: "achieve", text: "to make indigo grow at Austerlitz", priority: 0.4 },
    ],
    voice: {
      register: "plain", description: "Mild, absent, exact about plants. Mentions ruin in passing, between two Latin names.",
      openers: ["Dear me", "It is a curious thing", "I had a copy", "Young man"], oath: "Good heavens", imagery: "books",
      samples: ["They tell me there is to be a rising. I hope they will go round the flower-beds.", "One sells a book, and eats it. It takes two days, and then one has read it for the last time."],
    },
    backstory: "M. Mabeuf loved two things, plants and books about plants, and had no political opinions, taking it that men were a sort of weather. He it was who told Marius about the colonel who wept behind the pillar. His publisher failed, his indigo failed, and he has sold his library volume by volume to eat. Last night the housekeeper was ill, and he sold the last but one. He is eighty, and has begun to walk about Paris without knowing where he is going.",
    interests: ["flora", "rare editions", "indigo", "pear trees"], tags: ["scholar", "ruined", "gentle"],
  },
];
