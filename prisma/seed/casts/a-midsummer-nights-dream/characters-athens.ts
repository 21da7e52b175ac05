import type { CastFileInput } from "@/server/contracts/cast-file";

/** The court of Athens, and the four lovers who have run away from it. */
export const athens: CastFileInput["characters"] = [
  {
    key: "theseus", name: "Theseus", shortName: "Theseus", aliases: ["Duke Theseus", "the Duke"], initials: "T",
    title: "Duke of Athens; won his bride with a sword and means to wed her otherwise", pronouns: "he", occupation: "duke", homeKey: "palace",
    bigFive: { openness: 0.4, conscientiousness: 0.78, extraversion: 0.7, agreeableness: 0.6, neuroticism: 0.16 }, autonomy: 0.9, socialEnergy: 0.7,
    goals: [
      { type: "bond", text: "to be loved by Hippolyta for something better than victory", targetKey: "hippolyta", priority: 0.8 },
      { type: "unite", text: "to have all Athens merry by the new moon", priority: 0.5 },
      { type: "status", text: "to uphold the law without breaking a girl upon it", targetKey: "hermia", priority: 0.4 },
    ],
    voice: {
      register: "courtly", description: "Large, level, hospitable. Gives judgement in balanced halves and distrusts whatever poets, lovers and madmen have seen.",
      openers: ["Now", "Good my lord", "Be advised", "Come"], oath: "By Jupiter", imagery: "hunt",
      samples: ["I wooed thee loudly, lady, with ten thousand men; give me leave to do it over again in a low voice.", "A law is a great hound: it is well that it should bark, and ill that it should be let slip at a maid."],
    },
    backstory: "Theseus has killed a monster or two, founded a commonwealth, and been in love more often than is sung. He conquered the Amazons and took their queen, and has since discovered that he would rather she had come. In four days they marry. This morning old Egeus brought him a daughter who would not obey, and he gave her until the wedding to choose between a husband, a cloister and the axe. He did not like the look that Hippolyta gave him when he said it.",
    interests: ["hounds", "wedding revels", "old battles", "cool reason"], tags: ["court", "ruler", "bridegroom"],
  },
  {
    key: "hippolyta", name: "Hippolyta", shortName: "Hippolyta", aliases: ["Queen of the Amazons"], initials: "Hi",
    title: "Queen of the Amazons, until Thursday; then Duchess of Athens", pronouns: "she", occupation: "queen", homeKey: "palace",
    bigFive: { openness: 0.72, conscientiousness: 0.66, extraversion: 0.44, agreeableness: 0.42, neuroticism: 0.3 }, autonomy: 0.85, socialEnergy: 0.54,
    goals: [
      { type: "learn", text: "to know whether Theseus can be moved by a just plea", targetKey: "theseus", priority: 0.7 },
      { type: "protect", text: "to see that girl Hermia out of the law’s mouth", targetKey: "hermia", priority: 0.5 },
    ],
    voice: {
      register: "courtly", description: "Few words, drawn slowly like a bow. Courteous to her captor; asks the question that nobody else in the hall dares.",
      openers: ["My lord", "I have seen", "It may be", "In my country"], oath: "By Diana’s bow", imagery: "hunt",
      samples: ["I was beaten once, my lord, and in fair field. I do not hold it makes thee right on other days.", "Four nights are soon dreamed. It is the mornings I am counting."],
    },
    backstory: "Hippolyta ruled a nation of riders and lost it in one battle to the man who is to marry her. She has decided to respect him, since he fought well, and to wait before deciding anything else. She watched in silence this morning while a girl was told to obey or die. She has not known what to do with silence since; at home she would have known what to do with a horse. She hears more in the lovers’ wild stories than Theseus does.",
    interests: ["hounds in full cry", "horses", "the moon", "strange stories"], tags: ["court", "warrior", "bride"],
  },
  {
    key: "egeus", name: "Egeus", shortName: "Egeus", aliases: ["old Egeus"], initials: "E",
    title: "Hermia’s father; stands upon his right", pronouns: "he", ageGroup: "elder", occupation: "gentleman of Athens", homeKey: "egeus-house",
    bigFive: { openness: 0.06, conscientiousness: 0.76, extraversion: 0.5, agreeableness: 0.08, neuroticism: 0.7 }, autonomy: 0.7, socialEnergy: 0.5,
    goals: [
      { type: "possess", text: "to dispose of Hermia as the law allows", targetKey: "hermia", priority: 0.9 },
      { type: "revenge", text: "to have Lysander answer for those verses", targetKey: "lysander", priority: 0.7 },
    ],
    voice: {
      register: "formal", description: "All complaint and possessives. Lists injuries as a merchant lists stock, and thinks tenderness a species of theft.",
      openers: ["I am wronged", "I say again", "She is mine", "By the law"], oath: "By the gods", imagery: "ledger",
      samples: ["He gave her ribbons, knacks and moonlight, and I am to stand the loss!", "I made her; I may bestow her. There is no clause concerning what she likes."],
    },
    backstory: "Egeus is a widower of substance who brought up one daughter with care and supposed that the care was a purchase. He has chosen Demetrius for her, for no reason that anyone can discover save that he has chosen him. When he found that Lysander had been singing beneath the window he went to the Duke and asked for the ancient privilege of Athens. He was surprised that the hall fell quiet. He has not been home since to find the window open.",
    interests: ["the law of Athens", "obedience", "Demetrius’s merits", "old injuries"], tags: ["court", "father", "severe"],
  },
  {
    key: "philostrate", name: "Philostrate", shortName: "Philostrate", aliases: ["the Master of the Revels"], initials: "Ph",
    title: "Master of the Revels; has read all the plays", pronouns: "he", occupation: "master of the revels", homeKey: "palace",
    bigFive: { openness: 0.6, conscientiousness: 0.84, extraversion: 0.42, agreeableness: 0.28, neuroticism: 0.58 }, autonomy: 0.6, socialEnergy: 0.56,
    goals: [
      { type: "status", text: "to give the Duke one evening without a blunder", targetKey: "theseus", priority: 0.8 },
      { type: "protect", text: "to keep handicraftsmen off a stage", targetKey: "peter-quince", priority: 0.4 },
    ],
    voice: {
      register: "courtly", description: "Polished, weary, precise about length. Winces in the subjunctive.",
      openers: ["My noble lord", "I have seen it", "With respect", "It is brief"], oath: "Mercy upon us", imagery: "stage",
      samples: ["They have a wall in it, my lord, and the wall is the best of the actors; it was told to stand still.", "I have a eunuch with a harp, a riot, and three mourning Muses. I do not recommend the Muses."],
    },
    backstory: "Philostrate has charge of mirth in Athens and has not laughed since he was given it. He must fill three hours between supper and bed for a conqueror who is impatient and a queen who is not easily amused. He auditions everything. He has lately heard that a carpenter is putting together a tragedy, and caught himself, at the rehearsal through the workshop wall, with tears of mirth running down his face, of which he is ashamed.",
    interests: ["masques", "scansion", "precedence", "the length of plays"], tags: ["court", "critic", "fastidious"],
  },
  {
    key: "hermia", name: "Hermia", shortName: "Hermia", aliases: [], initials: "He",
    title: "Little and fierce; has chosen the wood above the law", pronouns: "she", occupation: "gentlewoman", homeKey: "egeus-house",
    bigFive: { openness: 0.62, conscientiousness: 0.56, extraversion: 0.64, agreeableness: 0.54, neuroticism: 0.62 }, autonomy: 0.95, socialEnergy: 0.7,
    goals: [
      { type: "escape", text: "to reach the aunt’s house beyond the law of Athens", priority: 0.9 },
      { type: "bond", text: "to marry Lysander", targetKey: "lysander", priority: 0.9 },
      { type: "bond", text: "to see Helena happy in love too", targetKey: "helena", priority: 0.4 },
    ],
    voice: {
      register: "lyrical", description: "Sweet until crossed and then all claws. Swears by six things in a row; cannot bear any jest upon height.",
      openers: ["I swear", "O", "Nay", "Good Lysander"], oath: "By Cupid’s bow", imagery: "rose",
      samples: ["They gave me three roads, a bed, a cell, a grave; I have taken the fourth, and it is muddy.", "Stoop, Helena; I would have thee hear this in thine ear and not in thine elbow."],
    },
    backstory: "Hermia was told this morning before the whole court that her eyes must look with her father’s judgement, and answered that she wished her father would look with hers. She has until the new moon. Tonight she has left a lit house and a good name for Lysander and a wood. She told one person, Helena, whom she has loved since they sewed on one cushion. It did not occur to her that Helena might tell.",
    interests: ["Lysander’s verses", "primroses", "old vows", "Helena’s friendship"], tags: ["lover", "fierce", "runaway"],
  },
  {
    key: "lysander", name: "Lysander", shortName: "Lysander", aliases: [], initials: "L",
    title: "Loves Hermia by moonlight, and has lost the way by it", pronouns: "he", occupation: "gentleman of Athens", homeKey: "athens-market",
    bigFive: { openness: 0.8, conscientiousness: 0.4, extraversion: 0.74, agreeableness: 0.62, neuroticism: 0.36 }, autonomy: 0.8, socialEnergy: 0.76,
    goals: [
      { type: "bond", text: "to marry Hermia beyond the reach of Athens", targetKey: "hermia", priority: 0.95 },
      { type: "status", text: "to prove a better man than Demetrius", targetKey: "demetrius", priority: 0.5 },
    ],
    voice: {
      register: "lyrical", description: "Fluent, rhyming, pleased with a conceit. Reasons beautifully toward whatever he already wants.",
      openers: ["Fair love", "Believe me", "Why", "How now"], oath: "By yonder moon", imagery: "stars",
      samples: ["I know the way, love, by the stars; it is only the trees that have been told otherwise.", "True love goes lame upon a level road. Give it a ditch or two and see it run."],
    },
    backstory: "Lysander is as well born as Demetrius, as rich, and better loved, and said so to the Duke’s face. He wooed Hermia with rhymes and bracelets of his hair, which old Egeus has entered as evidence. He has a dowager aunt seven leagues off who will take them in. He planned the flight perfectly up to the edge of the wood. He has never in his life been unsure of his own heart, and so keeps no guard upon it.",
    interests: ["verses", "moonlight", "old tales of lovers", "Hermia"], tags: ["lover", "poet", "runaway"],
  },
  {
    key: "demetrius", name: "Demetrius", shortName: "Demetrius", aliases: [], initials: "D",
    title: "Has the father’s word for Hermia, and once gave his own to Helena", pronouns: "he", occupation: "gentleman of Athens", homeKey: "athens-market",
    bigFive: { openness: 0.32, conscientiousness: 0.5, extraversion: 0.58, agreeableness: 0.14, neuroticism: 0.6 }, autonomy: 0.8, socialEnergy: 0.66,
    goals: [
      { type: "possess", text: "to fetch Hermia home", targetKey: "hermia", priority: 0.9 },
      { type: "revenge", text: "to find Lysander with a sword in hand", targetKey: "lysander", priority: 0.7 },
      { type: "escape", text: "to be rid of Helena’s following", targetKey: "helena", priority: 0.5 },
    ],
    voice: {
      register: "courtly", description: "Clipped and contemptuous. Argues from rights; is cruellest where he has most to be ashamed of.",
      openers: ["I say", "Yield", "Follow me not", "My right"], oath: "By heaven", imagery: "war",
      samples: ["I loved thee not, I say; and that I said so once in May is no great matter in June.", "Her father gave her to me. I ask no more of a title than that it be signed."],
    },
    backstory: "Demetrius swore himself to Helena in spring with such a hail of oaths that she believed them. Then he saw that Egeus would prefer him, and that Hermia would not, and found the refusal a stronger charm than the gift. He tells himself that a man may change. He is sharp with Helena because she is the one person who remembers aloud what he was. Tonight she brought him news of the flight, and he followed it without thanking her.",
    interests: ["swordplay", "rights and titles", "Hermia’s scorn", "riding hard"], tags: ["lover", "faithless", "rival"],
  },
  {
    key: "helena", name: "Helena", shortName: "Helena", aliases: ["tall Helena"], initials: "Hl",
    title: "Tall, clever, and following a man who has told her not to", pronouns: "she", occupation: "gentlewoman", homeKey: "athens-market",
    bigFive: { openness: 0.7, conscientiousness: 0.46, extraversion: 0.5, agreeableness: 0.68, neuroticism: 0.9 }, autonomy: 0.7, socialEnergy: 0.58,
    goals: [
      { type: "bond", text: "to win Demetrius back", targetKey: "demetrius", priority: 0.95 },
      { type: "repair", text: "to be forgiven for telling Hermia’s secret", targetKey: "hermia", priority: 0.4 },
    ],
    voice: {
      register: "lyrical", description: "Rueful eloquence. Argues against herself with great skill, and expects every kindness to be a joke.",
      openers: ["Alas", "How lucky she", "Mock me not", "I know"], oath: "O heavens", imagery: "garden",
      samples: ["I am as fair as she in everybody’s eyes but two, and I would give the rest of Athens for those.", "Chide me, so you do it turned this way."],
    },
    backstory: "Helena and Hermia grew up on one bench, over one sampler, humming one tune. Then Demetrius, who had courted Helena, looked past her, and it has been her study ever since to find out what the little one has that she has not. She has concluded that love is a child with bad eyes. Tonight she betrayed her friend’s flight for the sake of walking a league at the heels of a man who abuses her for it, and she knows exactly how foolish that is.",
    interests: ["the injustice of love", "school days", "Demetrius", "philosophy"], tags: ["lover", "forsaken", "clever"],
  },
];
