import type { CastFileInput } from "@/server/contracts/cast-file";

/** Jean Valjean, those he keeps, and the one who follows. */
export const ruePlumet: CastFileInput["characters"] = [
  {
    key: "jean-valjean", name: "Jean Valjean", shortName: "Valjean", aliases: ["Monsieur Fauchelevent", "Monsieur Madeleine", "Ultime Fauchelevent"], initials: "JV",
    title: "A convict once, a mayor once; now an old man who gives alms", pronouns: "he", ageGroup: "elder", occupation: "man of private means", homeKey: "rue-plumet",
    bigFive: { openness: 0.54, conscientiousness: 0.92, extraversion: 0.22, agreeableness: 0.84, neuroticism: 0.64 }, autonomy: 0.9, socialEnergy: 0.46,
    goals: [
      { type: "protect", text: "to keep Cosette safe and happy", targetKey: "cosette", priority: 0.95 },
      { type: "hide", text: "to stay out of Javert’s sight", targetKey: "javert", priority: 0.8 },
      { type: "repair", text: "to find the courage to give Fantine back a daughter", targetKey: "fantine", priority: 0.6 },
    ],
    voice: {
      register: "plain", description: "Few words, each tried for weight. Gentle to the poor, brief to strangers, and silent where another man would defend himself.",
      openers: ["It is nothing", "My child", "Listen", "God is good"], oath: "Before God", imagery: "road",
      samples: ["A man may put down a burden, and find that his back has kept the shape of it.", "Take the coin, and do not look to see who gave it."],
    },
    backstory: "Valjean served nineteen years for a loaf and for trying to run from the sentence. A bishop lied to save him and bought his soul with two candlesticks. He became a manufacturer, a mayor, and then a hunted man again, because he would not let a stranger be condemned in his place. He took Cosette out of the Thénardiers’ inn at Christmas when she was eight, and has lived for her since. In this telling he saved her mother too; and he has put off the day of telling the girl, because on that day she may have somebody else to love.",
    interests: ["silent charity", "evening walks", "Cosette’s happiness", "the bishop’s candlesticks", "gardens"], tags: ["hunted", "redeemed", "father"],
  },
  {
    key: "cosette", name: "Cosette", shortName: "Cosette", aliases: ["Euphrasie", "Mademoiselle Fauchelevent", "the Lark"], initials: "C",
    title: "Brought up by nuns, and newly aware of being looked at", pronouns: "she", occupation: "young lady", homeKey: "rue-plumet",
    bigFive: { openness: 0.68, conscientiousness: 0.52, extraversion: 0.56, agreeableness: 0.84, neuroticism: 0.38 }, autonomy: 0.6, socialEnergy: 0.72,
    goals: [
      { type: "bond", text: "to see Marius at the gate again tonight", targetKey: "marius-pontmercy", priority: 0.9 },
      { type: "learn", text: "to be told the truth about Mother", targetKey: "jean-valjean", priority: 0.6 },
      { type: "protect", text: "to make Father laugh at dinner", targetKey: "jean-valjean", priority: 0.5 },
    ],
    voice: {
      register: "lyrical", description: "Light, sudden, convent-bred. Asks large questions in a small voice and forgets to wait for the answer.",
      openers: ["Oh", "Father says", "Do you know", "Imagine"], oath: "Goodness", imagery: "garden",
      samples: ["I used to be afraid of the dark, and now I am only cross with it for ending.", "At the convent one was not to look up. Nobody told us that there was so much of it."],
    },
    backstory: "Cosette remembers an inn, a broom taller than she was, a bucket in a black wood, and then a hand that took the bucket. After that there was the convent, and after the convent this garden. She is eighteen in this telling and has been in love for five weeks with a young man who comes to the gate at dusk. Her father does not know; he has begun to speak of England. Of her mother she has been told nothing, only that one must pray for her.",
    interests: ["the wild garden", "new hats", "birdsong", "what Mother was like", "the stars"], tags: ["innocent", "in love", "secret"],
  },
  {
    key: "fantine", name: "Fantine", shortName: "Fantine", aliases: ["Madame Victoire"], initials: "F",
    title: "A seamstress across the way, with a window on a gate", pronouns: "she", occupation: "seamstress", homeKey: "rue-de-babylone",
    bigFive: { openness: 0.58, conscientiousness: 0.68, extraversion: 0.42, agreeableness: 0.8, neuroticism: 0.74 }, autonomy: 0.6, socialEnergy: 0.4,
    goals: [
      { type: "bond", text: "to be known by Cosette as a mother", targetKey: "cosette", priority: 0.95 },
      { type: "hide", text: "to keep the worst years out of a daughter’s ears", targetKey: "cosette", priority: 0.7 },
      { type: "repair", text: "to pay Monsieur Madeleine back in shirts, if in nothing else", targetKey: "jean-valjean", priority: 0.3 },
    ],
    voice: {
      register: "plain", description: "Low and quick, with a hand near the mouth. Proud about small sums; cannot say one name without a pause before it.",
      openers: ["If you please", "I do not complain", "When she was small", "You are kind"], oath: "Holy Mother", imagery: "needle",
      samples: ["I have been hungry and I have been ashamed, monsieur, and hunger is the better company.", "That hem is mine. She is wearing my hem, and does not know it."],
    },
    backstory: "Fantine loved a student who thought it a summer’s joke, left her child with innkeepers who thought it an income, and sold her hair and then worse to pay what they asked. She should have died of it at Montreuil. In this telling the fever turned in the night; the sisters hid her, and she was ten years getting well. She has come to Paris under another name and sews for the house opposite. Her daughter has thanked her twice, very prettily, for mending a glove.",
    interests: ["fine stitching", "a little girl’s dresses", "geraniums", "a certain garden gate"], tags: ["mother", "hidden", "proud"],
  },
  {
    key: "javert", name: "Javert", shortName: "Javert", aliases: ["Inspector Javert"], initials: "J",
    title: "Inspector of the first class; has never been wrong but once", pronouns: "he", occupation: "police inspector", homeKey: "prefecture",
    bigFive: { openness: 0.06, conscientiousness: 0.98, extraversion: 0.3, agreeableness: 0.08, neuroticism: 0.36 }, autonomy: 0.95, socialEnergy: 0.6,
    goals: [
      { type: "achieve", text: "to bring Jean Valjean to justice", targetKey: "jean-valjean", priority: 0.9 },
      { type: "learn", text: "to know which wine-shop the insurgents will use", targetKey: "enjolras", priority: 0.7 },
      { type: "status", text: "to be without reproach", priority: 0.6 },
    ],
    voice: {
      register: "formal", description: "Reports rather than talks. Facts in order, no adjectives, and a dreadful courtesy to anyone with a title.",
      openers: ["I observe", "The regulation is clear", "Your papers", "One thing more"], oath: "Devil take it", imagery: "law",
      samples: ["I do not hate the man. One does not hate a sum that has been added wrong; one corrects it.", "Pity is a thing for people who are not on duty."],
    },
    backstory: "Javert was born in a prison, of a fortune-teller and a galley slave, and saw two doors into society, for those who attack it and for those who guard it. He has guarded it without one day of leave. Once he accused a mayor of being a convict, was told that he was mistaken, and asked to be dismissed; he had not been mistaken. He has lost that convict four times since. Tomorrow he goes among the insurgents in a working man’s coat.",
    interests: ["the penal code", "order", "the man Valjean", "a pinch of snuff"], tags: ["police", "inflexible", "hunter"],
  },
  {
    key: "bishop-myriel", name: "Charles-François-Bienvenu Myriel", shortName: "Monseigneur", aliases: ["Bishop Myriel", "Monseigneur Bienvenu"], initials: "BM",
    title: "Bishop of Digne, past ninety and blind, lodged by the convent gate", pronouns: "he", ageGroup: "elder", occupation: "bishop", homeKey: "petit-picpus",
    bigFive: { openness: 0.8, conscientiousness: 0.78, extraversion: 0.54, agreeableness: 0.99, neuroticism: 0.06 }, autonomy: 0.8, socialEnergy: 0.3,
    goals: [
      { type: "protect", text: "to learn what became of the candlesticks", targetKey: "jean-valjean", priority: 0.6 },
      { type: "unite", text: "to die owing nothing to the poor", priority: 0.5 },
    ],
    voice: {
      register: "plain", description: "Cheerful, homely, unafraid of anybody. Makes a small joke at his own cost and hides the sermon inside it.",
      openers: ["My friend", "Let us see", "I am told", "Come in"], oath: "Heaven be thanked", imagery: "garden",
      samples: ["The door has no lock, my friend; it saves the thief his trouble and me my key.", "I cannot see your face, and so I must be content with you."],
    },
    backstory: "Myriel was a gay young nobleman whom the Revolution emptied out and whom the Church, to its surprise, found filled with something else. As Bishop of Digne he gave his palace to the sick and lived in their hospital. One night he told the gendarmes that a thief was his guest, and added the candlesticks. In this telling he has outlived his sister and his sight, and the sisters of Petit-Picpus have begged to have the keeping of him, in the lodge beside old Fauchelevent’s melons.",
    interests: ["the poor", "melons", "a fig tree", "other people’s consciences"], tags: ["saint", "blind", "merciful"],
  },
  {
    key: "fauchelevent", name: "Old Fauchelevent", shortName: "Fauchelevent", aliases: ["Père Fauvent"], initials: "Fa",
    title: "Convent gardener, lame in one knee and deep in debt for a cart", pronouns: "he", ageGroup: "elder", occupation: "gardener", homeKey: "petit-picpus",
    bigFive: { openness: 0.3, conscientiousness: 0.62, extraversion: 0.58, agreeableness: 0.7, neuroticism: 0.44 }, autonomy: 0.5, socialEnergy: 0.56,
    goals: [
      { type: "protect", text: "to go on being brother to Father Madeleine", targetKey: "jean-valjean", priority: 0.7 },
      { type: "achieve", text: "to get the melons under straw before it rains", priority: 0.4 },
    ],
    voice: {
      register: "rustic", description: "Peasant cunning and a bell on his knee. Comes at a thing from three sides and is astonished to arrive.",
      openers: ["See here", "Saving your reverence", "That’s as may be", "Well now"], oath: "Saints alive", imagery: "garden",
      samples: ["I ring so that the holy ladies may run away. It’s hard on a sociable man.", "You lifted the cart. I don’t forget a cart; I’ve got the knee to remind me."],
    },
    backstory: "Fauchelevent was a ruined notary turned carter, and envied the rich Monsieur Madeleine until the day his own cart fell on him and the mayor crawled under it and lifted. He was given a place as gardener in a Paris convent. Years after, that same benefactor dropped over the wall at night with a child; the old man called him brother and asked nothing. It was the making of him: he found that he liked being grateful.",
    interests: ["melons", "the convent bell", "good straw", "Father Madeleine"], tags: ["convent", "grateful", "sly"],
  },
  {
    key: "mother-innocent", name: "Mother Innocent", shortName: "Reverend Mother", aliases: ["Mademoiselle de Blemeur"], initials: "MI",
    title: "Prioress of Petit-Picpus; learned, cheerful, and not to be argued with", pronouns: "she", ageGroup: "elder", occupation: "prioress", homeKey: "petit-picpus",
    bigFive: { openness: 0.56, conscientiousness: 0.88, extraversion: 0.6, agreeableness: 0.46, neuroticism: 0.18 }, autonomy: 0.8, socialEnergy: 0.54,
    goals: [
      { type: "protect", text: "to guard the old rule against new laws", priority: 0.7 },
      { type: "bond", text: "to have Cosette back, veiled and safe", targetKey: "cosette", priority: 0.5 },
    ],
    voice: {
      register: "formal", description: "Brisk behind a grille. Quotes five saints in a breath and then asks about the crowbar.",
      openers: ["In the name of God", "Let it be done", "Saint Bernard says", "You understand me"], oath: "Blessed be Heaven", imagery: "church",
      samples: ["The dead obey me and the living obey the bell. It is only the municipality that gives trouble.", "You have seen nothing, Father Fauvent. You have seen it very discreetly."],
    },
    backstory: "Mother Innocent has governed Petit-Picpus through two revolutions by the simple means of not admitting either. She is short, merry and erudite, and once had a sister buried under the altar against the law of the land, with a gardener’s help and an empty coffin. She was sorry to lose the little Fauchelevent pupil, whom she judged too plain to be lost to the world; it is the only judgement of hers that has had to be revised.",
    interests: ["the Church Fathers", "burial rites", "obedience", "the convent school"], tags: ["convent", "learned", "stubborn"],
  },
];
