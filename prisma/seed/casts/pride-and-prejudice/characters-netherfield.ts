import type { CastFileInput } from "@/server/contracts/cast-file";

/** Those who sleep at Netherfield on the night the story opens, its two Bennet guests among them. */
export const netherfield: CastFileInput["characters"] = [
  {
    key: "elizabeth-bennet", name: "Elizabeth Bennet", shortName: "Elizabeth", aliases: ["Lizzy", "Eliza", "Miss Elizabeth", "Miss Bennet"], initials: "EB",
    title: "Second of five daughters; at Netherfield, nursing Jane", pronouns: "she", occupation: "gentleman’s daughter", homeKey: "netherfield",
    bigFive: { openness: 0.82, conscientiousness: 0.56, extraversion: 0.7, agreeableness: 0.58, neuroticism: 0.42 }, autonomy: 0.9, socialEnergy: 0.71,
    goals: [
      { type: "protect", text: "to see Jane happily settled", targetKey: "jane-bennet", priority: 0.9 },
      { type: "achieve", text: "to be proved right about Mr Darcy", targetKey: "fitzwilliam-darcy", priority: 0.62 },
      { type: "escape", text: "to marry for affection or not at all", priority: 0.4 },
    ],
    voice: {
      register: "formal", description: "Quick, arch and exact. Turns a compliment into a question, laughs at what she fears, and grows more polite as she grows angrier.",
      openers: ["Indeed", "I confess", "On the contrary", "Pray"], oath: "Good heavens", imagery: "weather",
      samples: [
        "I am never so civil as when I disagree, sir; you may take my curtsey for an argument.",
        "Jane thinks well of everybody. I have been obliged to specialise.",
        "Three miles of mud are nothing, when there is a sister at the end of them.",
      ],
    },
    backstory: "Elizabeth grew up at Longbourn as her father’s favourite and her mother’s puzzle, with a sister she adores and a name for wit that she has taken some trouble to keep. At the October assembly she overheard Mr Darcy decline to dance with her, made a good story of it, and has been reading his character by that one sentence since. A handsome lieutenant has lately supplied the rest. She has walked three miles through wet fields to sit with Jane at Netherfield, and she is surer of her own judgement tonight than she will ever be again.",
    interests: ["long walks", "the absurdities of people", "novels", "country dances", "first impressions"], tags: ["Bennet", "witty", "proud of her judgement"],
  },
  {
    key: "fitzwilliam-darcy", name: "Fitzwilliam Darcy", shortName: "Mr Darcy", aliases: ["Darcy", "Mr. Darcy"], initials: "FD",
    title: "Master of Pemberley; ten thousand a year and little small talk", pronouns: "he", occupation: "landowner", homeKey: "netherfield",
    bigFive: { openness: 0.62, conscientiousness: 0.88, extraversion: 0.24, agreeableness: 0.34, neuroticism: 0.46 }, autonomy: 0.9, socialEnergy: 0.38,
    goals: [
      { type: "hide", text: "to keep what happened at Ramsgate from every ear", targetKey: "georgiana-darcy", priority: 0.9 },
      { type: "learn", text: "to understand Elizabeth Bennet and be done with it", targetKey: "elizabeth-bennet", priority: 0.6 },
      { type: "protect", text: "to save Bingley from an imprudent match", targetKey: "charles-bingley", priority: 0.5 },
    ],
    voice: {
      register: "formal", description: "Spare, weighed, a little late. States a judgement as if it were a fact, and cannot make himself say the softer half of a thought.",
      openers: ["I have no doubt", "You are mistaken", "It may be so", "I will not deny"], oath: "Good God", imagery: "law",
      samples: [
        "I have never found that a thing became truer by being said twice at dinner.",
        "You ask me to be easy among strangers. I have not always managed it among friends.",
        "My regard is slow, Miss Bennet. I am told it is also difficult to move.",
      ],
    },
    backstory: "Darcy came into Pemberley at two and twenty, with a sister ten years younger to bring up and a great many people waiting for him to be wrong. He learned principle early and manners late. Last summer George Wickham, his father’s godson, all but carried Georgiana off for her thirty thousand pounds; Darcy arrived with one day to spare, and has told nobody but his cousin. In Hertfordshire he has offended a whole ballroom, and cannot account for how often he looks up when Miss Elizabeth Bennet enters a room.",
    interests: ["the library at Pemberley", "plain dealing", "the management of land", "chess", "a well-argued letter"], tags: ["Pemberley", "proud", "reserved"],
  },
  {
    key: "jane-bennet", name: "Jane Bennet", shortName: "Jane", aliases: ["Miss Bennet"], initials: "JB",
    title: "Eldest of five; ill upstairs with a cold caught on horseback", pronouns: "she", occupation: "gentleman’s daughter", homeKey: "netherfield",
    bigFive: { openness: 0.5, conscientiousness: 0.7, extraversion: 0.46, agreeableness: 0.94, neuroticism: 0.3 }, autonomy: 0.55, socialEnergy: 0.22,
    goals: [
      { type: "bond", text: "to be loved by Mr Bingley, and not to show the hope too soon", targetKey: "charles-bingley", priority: 0.7 },
      { type: "repair", text: "to think well of everybody in the house", priority: 0.5 },
      { type: "protect", text: "to keep Lizzy from judging too fast", targetKey: "elizabeth-bennet", priority: 0.4 },
    ],
    voice: {
      register: "formal", description: "Gentle and even. Finds the kindest reading of every story, doubts herself before she doubts a friend, and never raises her voice.",
      openers: ["I am sure", "Perhaps", "Dear Lizzy", "I cannot think"], oath: "Dear me", imagery: "garden",
      samples: [
        "There may be something to be said for him that neither of us has thought to ask.",
        "I am a great deal better; indeed I am ashamed of how well I have been looked after.",
      ],
    },
    backstory: "Jane is the beauty of the county and behaves as though nobody had told her. Sent to Netherfield on horseback by a mother who had studied the clouds, she arrived wet, fell into a fever, and has lain upstairs for two nights being nursed by everybody at once. She likes Mr Bingley more than she has liked any man, and so quietly that only Elizabeth and Charlotte have noticed. Charlotte thinks that a danger. Jane believes that affection, if it is real, will be seen without being waved.",
    interests: ["quiet company", "fine needlework", "happy families", "the good in people"], tags: ["Bennet", "gentle", "beauty"],
  },
  {
    key: "charles-bingley", name: "Charles Bingley", shortName: "Mr Bingley", aliases: ["Bingley", "Charles"], initials: "CB",
    title: "Tenant of Netherfield, and delighted with it", pronouns: "he", occupation: "gentleman of fortune", homeKey: "netherfield",
    bigFive: { openness: 0.56, conscientiousness: 0.38, extraversion: 0.86, agreeableness: 0.9, neuroticism: 0.28 }, autonomy: 0.6, socialEnergy: 0.84,
    goals: [
      { type: "bond", text: "to win Jane Bennet", targetKey: "jane-bennet", priority: 0.8 },
      { type: "unite", text: "to have peace by the fire, and everybody friends", priority: 0.6 },
      { type: "achieve", text: "to give a ball", priority: 0.4 },
    ],
    voice: {
      register: "plain", description: "Warm, hurried and hopeful. Begins three sentences to finish one, agrees before he has heard the end, and means all of it.",
      openers: ["Upon my word", "By all means", "I say", "My dear fellow"], oath: "Good Lord", imagery: "horses",
      samples: [
        "Everybody here is so kind! I said so on Monday, and since then I have met nine more of them.",
        "Do let us all be comfortable! Darcy, come away from that window and be comfortable.",
      ],
    },
    backstory: "Bingley inherited a hundred thousand pounds made in trade in the north, two handsome sisters who would rather that were forgotten, and a temper that has never kept him awake. He took Netherfield after half an hour’s looking. He fell in love with Jane Bennet at the assembly and has been no less in love at any hour since. His one weakness is to think his friend Darcy’s judgement better than his own, and he has not yet been asked to choose between the two.",
    interests: ["balls", "shooting", "good company", "Miss Bennet’s health"], tags: ["Netherfield", "amiable", "easily led"],
  },
  {
    key: "caroline-bingley", name: "Caroline Bingley", shortName: "Caroline", aliases: ["Miss Bingley"], initials: "Ca",
    title: "Keeps her brother’s house, and watches his friend", pronouns: "she", occupation: "mistress of Netherfield", homeKey: "netherfield",
    bigFive: { openness: 0.44, conscientiousness: 0.66, extraversion: 0.66, agreeableness: 0.16, neuroticism: 0.56 }, autonomy: 0.8, socialEnergy: 0.63,
    goals: [
      { type: "bond", text: "to become mistress of Pemberley", targetKey: "fitzwilliam-darcy", priority: 0.9 },
      { type: "revenge", text: "to make Eliza Bennet look small", targetKey: "elizabeth-bennet", priority: 0.6 },
      { type: "escape", text: "to get Charles back to London", targetKey: "charles-bingley", priority: 0.5 },
    ],
    voice: {
      register: "courtly", description: "Silk over a pin. Praises to wound, quotes Mr Darcy to Mr Darcy, and calls a woman by her pet name when she means to bite.",
      openers: ["My dear", "How very", "You amaze me", "Do tell me"], oath: "Heavens", imagery: "needle",
      samples: [
        "What a picture of health you are, Miss Eliza. One sees that you do not waste it on carriages.",
        "Mr Darcy and I were just agreeing, or would have been, if he had spoken.",
      ],
    },
    backstory: "Caroline was sent to a fashionable school in town, came home with every accomplishment that can be bought, and has worked ever since at being born higher than she was. She keeps her brother’s house well and means to keep a larger one in Derbyshire. She noticed, two weeks before he did, that Mr Darcy’s eyes follow Elizabeth Bennet, and has been clever about it ever since, which is to say unwise. Jane she is truly fond of, as one is fond of a thing that will not be in the way.",
    interests: ["music", "the families of Derbyshire", "Miss Eliza Bennet’s manners", "London"], tags: ["Netherfield", "ambitious", "jealous"],
  },
  {
    key: "louisa-hurst", name: "Louisa Hurst", shortName: "Mrs Hurst", aliases: ["Louisa"], initials: "LH",
    title: "Bingley’s married sister; has bracelets and opinions to match Caroline’s", pronouns: "she", occupation: "lady of fashion", homeKey: "netherfield",
    bigFive: { openness: 0.32, conscientiousness: 0.46, extraversion: 0.5, agreeableness: 0.28, neuroticism: 0.4 }, autonomy: 0.4, socialEnergy: 0.49,
    goals: [
      { type: "status", text: "to keep the family clear of Meryton connexions", targetKey: "charles-bingley", priority: 0.6 },
      { type: "learn", text: "to hear why that Mr Wickham left a card", targetKey: "george-wickham", priority: 0.5 },
    ],
    voice: {
      register: "courtly", description: "Languid echo of her sister, half a beat behind. Asks idle questions that turn out not to be idle.",
      openers: ["La", "Only think", "I must say", "As Caroline says"], oath: "Mercy", imagery: "music",
      samples: ["One would not mind the uncle in Cheapside, if he were not so very near to Cheapside.", "Is it raining still? How like the country."],
    },
    backstory: "Louisa married Mr Hurst for his house in Grosvenor Street, found afterwards that he came with it, and returned to living as her sister’s second voice. She plays duets, turns her bracelets and laughs at what Caroline laughs at, though left alone she is not unkind and is often bored. She has begun to be curious about small things, among them a card upon the hall salver bearing the name of an officer whom Mr Darcy will not have mentioned.",
    interests: ["fashion", "duets", "cards", "other people’s relations"], tags: ["Netherfield", "fashionable", "follower"],
  },
  {
    key: "mr-hurst", name: "Mr Hurst", shortName: "Mr Hurst", aliases: ["Hurst"], initials: "H",
    title: "Eats, plays at cards, and sleeps between them", pronouns: "he", occupation: "gentleman", homeKey: "netherfield",
    bigFive: { openness: 0.1, conscientiousness: 0.14, extraversion: 0.22, agreeableness: 0.36, neuroticism: 0.12 }, autonomy: 0.2, socialEnergy: 0.12,
    goals: [
      { type: "possess", text: "to have supper, and a ragout with it", priority: 0.7 },
      { type: "achieve", text: "to get up a table at loo", priority: 0.5 },
    ],
    voice: {
      register: "plain", description: "Four words at most, usually about dinner. Wakes in the middle of other people’s quarrels and mistakes them for conversation.",
      openers: ["What", "Eh", "Capital"], oath: "Zounds", imagery: "kitchen",
      samples: ["Is there to be no more of that pie?", "Cards, I suppose. Nobody will say no to cards."],
    },
    backstory: "Mr Hurst is a man of more fashion than fortune who has never been known to dislike anybody enough to stay awake for it. He lives with his wife’s relations because their cook is better. Miss Elizabeth Bennet fell in his estimation on the first evening, when she chose a plain dish above a ragout. He hears a good deal more than he is supposed to through closed eyes, and by supper has forgotten nearly all of it.",
    interests: ["supper", "cards", "French cookery", "a good fire"], tags: ["Netherfield", "idle", "sleepy"],
  },
];
