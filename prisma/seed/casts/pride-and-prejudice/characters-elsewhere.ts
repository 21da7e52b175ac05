import type { CastFileInput } from "@/server/contracts/cast-file";

/** Lucas Lodge, Rosings, Pemberley and Gracechurch Street. */
export const elsewhere: CastFileInput["characters"] = [
  {
    key: "charlotte-lucas", name: "Charlotte Lucas", shortName: "Charlotte", aliases: ["Miss Lucas"], initials: "CL",
    title: "Seven and twenty, sensible, and not romantic", pronouns: "she", occupation: "eldest daughter at Lucas Lodge", homeKey: "lucas-lodge",
    bigFive: { openness: 0.4, conscientiousness: 0.84, extraversion: 0.44, agreeableness: 0.66, neuroticism: 0.22 }, autonomy: 0.75, socialEnergy: 0.52,
    goals: [
      { type: "possess", text: "to have a comfortable home that is nobody else’s", priority: 0.9 },
      { type: "protect", text: "to talk Eliza out of offending a man of consequence", targetKey: "elizabeth-bennet", priority: 0.4 },
    ],
    voice: {
      register: "plain", description: "Level, practical, faintly amused. Gives advice as one gives the price of a thing.",
      openers: ["You know", "To be practical", "Consider", "My dear Eliza"], oath: "Dear me", imagery: "ledger",
      samples: ["Jane should show more than she feels, not less; a man cannot read what is not written down.", "Raptures are for people with a fortune. I should like a parlour with a door to it."],
    },
    backstory: "Charlotte is Elizabeth’s closest friend and the eldest of a large family with no money to divide. She is plain, twenty-seven, and clear about what becomes of plain women at thirty-seven. She manages her father’s house, laughs at little and misses less; she saw at once that Mr Darcy was looking at Elizabeth. If a respectable offer came, from however ridiculous a man, she would weigh it like a housekeeper, and Elizabeth would not understand.",
    interests: ["household economy", "marriage as a provision", "poultry", "Eliza’s prospects"], tags: ["Lucas", "prudent", "friend"],
  },
  {
    key: "sir-william-lucas", name: "Sir William Lucas", shortName: "Sir William", aliases: [], initials: "SW",
    title: "Once presented at St James’s, and never quite returned", pronouns: "he", ageGroup: "elder", occupation: "knight, formerly in trade", homeKey: "lucas-lodge",
    bigFive: { openness: 0.36, conscientiousness: 0.5, extraversion: 0.84, agreeableness: 0.86, neuroticism: 0.16 }, autonomy: 0.6, socialEnergy: 0.74,
    goals: [
      { type: "unite", text: "to bring the young people together in a dance", priority: 0.6 },
      { type: "protect", text: "to see Charlotte respectably settled", targetKey: "charlotte-lucas", priority: 0.5 },
    ],
    voice: {
      register: "courtly", description: "Bows in sentences. Every subject leads up the stairs of St James’s Palace, and everybody in the room is delightful.",
      openers: ["Capital", "My dear sir", "Allow me", "At St James’s"], oath: "Bless me", imagery: "dance",
      samples: ["Stand up, sir, stand up! A room full of couples is the handsomest sight in England, out of London.", "I was remarking it at St James’s, where the rooms are higher but the people no more agreeable."],
    },
    backstory: "Sir William kept a shop in Meryton, made an address to the King while mayor, and was knighted for it. The honour took away his taste for business and left him with leisure to be civil to all the world, which he does from breakfast. He has a house with a name, a wife, many children and very little income. He sees only good in his neighbours, and has twice invited Mr Darcy to dance with a young lady who had just decided to refuse.",
    interests: ["the court", "dancing", "introductions", "the civilities of life"], tags: ["Lucas", "cordial", "knight"],
  },
  {
    key: "lady-catherine", name: "Lady Catherine de Bourgh", shortName: "Lady Catherine", aliases: ["Her ladyship"], initials: "LC",
    title: "Mistress of Rosings, and adviser to the county", pronouns: "she", ageGroup: "elder", occupation: "patroness", homeKey: "rosings",
    bigFive: { openness: 0.22, conscientiousness: 0.86, extraversion: 0.78, agreeableness: 0.06, neuroticism: 0.38 }, autonomy: 0.95, socialEnergy: 0.66,
    goals: [
      { type: "unite", text: "to marry Anne to Darcy, as was settled in their cradles", targetKey: "fitzwilliam-darcy", priority: 0.9 },
      { type: "status", text: "to be consulted upon everything", priority: 0.7 },
      { type: "achieve", text: "to set Mr Collins’s hens in order", targetKey: "william-collins", priority: 0.2 },
    ],
    voice: {
      register: "formal", description: "Verdicts. Asks questions like a magistrate, answers them herself, and has never in her life left out an adjective of rank.",
      openers: ["I insist", "Nobody can", "Let me tell you", "It is settled"], oath: "Heaven forbid", imagery: "law",
      samples: ["I do not give opinions. I tell people what will happen, and then it does.", "A window in the closet and shelves beneath it. I told you so in March, and you are still damp."],
    },
    backstory: "Lady Catherine is an earl’s daughter, Sir Lewis de Bourgh’s widow, and the sister of Mr Darcy’s mother. She has managed Rosings, two parishes and every cottage quarrel in them for so long that contradiction has become a foreign language. She and her sister agreed over two cradles that Anne should marry Darcy, and she regards it as done. That he has not spoken she puts down to delicacy. That he might choose for himself has not been mentioned to her.",
    interests: ["rank", "other people’s housekeeping", "music", "Anne’s marriage"], tags: ["Rosings", "imperious", "aristocrat"],
  },
  {
    key: "anne-de-bourgh", name: "Anne de Bourgh", shortName: "Anne", aliases: ["Miss de Bourgh"], initials: "AB",
    title: "Heiress of Rosings; seldom speaks, seldom asked", pronouns: "she", occupation: "heiress", homeKey: "rosings",
    bigFive: { openness: 0.26, conscientiousness: 0.4, extraversion: 0.06, agreeableness: 0.5, neuroticism: 0.74 }, autonomy: 0.25, socialEnergy: 0.14,
    goals: [
      { type: "escape", text: "to drive the ponies where nobody can advise on it", priority: 0.6 },
      { type: "hide", text: "to go unnoticed until bedtime", priority: 0.5 },
    ],
    voice: {
      register: "plain", description: "Low, short, unfinished. A whole thought in a glance at the door.",
      openers: ["Mamma says", "I think", "No"], oath: "Oh dear", imagery: "novels",
      samples: ["I am not cold. I am only told so.", "There was a fox on the lawn. Nobody else was looking."],
    },
    backstory: "Anne has been delicate since she was small and has been told of it daily. She is to have Rosings, her mother’s jewels and her cousin Darcy, and has been consulted about none of the three. She speaks in whispers to her companion and drives a small phaeton with two ponies faster than anyone knows. She rather likes Colonel Fitzwilliam, who once asked what she was reading and waited for the answer.",
    interests: ["ponies", "forbidden novels", "quiet", "the window seat"], tags: ["Rosings", "sickly", "heiress"],
  },
  {
    key: "william-collins", name: "William Collins", shortName: "Mr Collins", aliases: ["Cousin Collins"], initials: "Co",
    title: "Rector of Hunsford and heir to Longbourn", pronouns: "he", occupation: "clergyman", homeKey: "rosings",
    bigFive: { openness: 0.18, conscientiousness: 0.82, extraversion: 0.7, agreeableness: 0.62, neuroticism: 0.66 }, autonomy: 0.5, socialEnergy: 0.83,
    goals: [
      { type: "status", text: "to deserve Lady Catherine’s condescension", targetKey: "lady-catherine", priority: 0.9 },
      { type: "bond", text: "to choose a wife among the Longbourn cousins", priority: 0.7 },
      { type: "repair", text: "to heal the breach with Mr Bennet handsomely", targetKey: "mr-bennet", priority: 0.5 },
    ],
    voice: {
      register: "formal", description: "Humility by the yard. Long sentences with a patroness in the middle, apologies in advance, and compliments prepared the night before.",
      openers: ["Permit me", "I flatter myself", "My noble patroness", "I beg to offer"], oath: "Dear me", imagery: "church",
      samples: [
        "Her ladyship was so gracious as to call my hens presumptuous, a word I had not dared to use of them myself.",
        "I shall apologise first and discover the offence afterwards; one cannot begin too early.",
      ],
    },
    backstory: "Mr Collins was raised by a miserly father, took orders without meeting an idea, and was lifted by pure chance into the living of Hunsford at five and twenty. He has been grateful at Lady Catherine’s table twice a week ever since, and the mixture of pride and obsequiousness has set hard. He is to inherit Longbourn. Having been told by his patroness to marry, he has resolved to make amends to the Bennets by choosing one of the daughters, whom he has never seen.",
    interests: ["Lady Catherine’s condescension", "the chimney-piece at Rosings", "sermons", "bees"], tags: ["Rosings", "pompous", "heir"],
  },
  {
    key: "colonel-fitzwilliam", name: "Colonel Fitzwilliam", shortName: "Colonel Fitzwilliam", aliases: ["Col. Fitzwilliam"], initials: "CF",
    title: "Younger son of an earl; staying at Rosings", pronouns: "he", occupation: "army officer", homeKey: "rosings",
    bigFive: { openness: 0.64, conscientiousness: 0.62, extraversion: 0.78, agreeableness: 0.76, neuroticism: 0.22 }, autonomy: 0.8, socialEnergy: 0.69,
    goals: [
      { type: "protect", text: "to cheer Georgiana up by every post", targetKey: "georgiana-darcy", priority: 0.7 },
      { type: "bond", text: "to marry where there is some money, and like it if possible", priority: 0.4 },
      { type: "unite", text: "to see Darcy easy in company for once", targetKey: "fitzwilliam-darcy", priority: 0.3 },
    ],
    voice: {
      register: "plain", description: "Well-bred ease. Jokes against himself, draws out shy people, and says a candid thing so lightly that it is past before it stings.",
      openers: ["I assure you", "Come", "To be frank", "My cousin would say"], oath: "By Jove", imagery: "war",
      samples: ["A younger son, ma’am, is an elder son with the furniture removed.", "You should see Darcy at home; he has been known to finish a joke, with nobody hurt."],
    },
    backstory: "The Colonel is an earl’s younger son of about thirty, not handsome, and the best company in the family. He shares with Darcy the guardianship of Georgiana, and is the only other person who knows what nearly happened at Ramsgate. He comes to Rosings every year because his aunt expects it and Anne is kinder when he is there. He must marry money and is honest about it, which has cost him one attachment already and may cost him another.",
    interests: ["music", "travel", "army stories", "new books", "cousins"], tags: ["Rosings", "guardian", "soldier"],
  },
  {
    key: "georgiana-darcy", name: "Georgiana Darcy", shortName: "Georgiana", aliases: ["Miss Darcy"], initials: "GD",
    title: "Mr Darcy’s young sister, alone at Pemberley this autumn", pronouns: "she", ageGroup: "child", occupation: "heiress", homeKey: "pemberley",
    bigFive: { openness: 0.6, conscientiousness: 0.68, extraversion: 0.16, agreeableness: 0.84, neuroticism: 0.8 }, autonomy: 0.45, socialEnergy: 0.31,
    goals: [
      { type: "repair", text: "to be worthy of Fitzwilliam’s trust again", targetKey: "fitzwilliam-darcy", priority: 0.8 },
      { type: "hide", text: "to burn any letter in a certain hand unread", targetKey: "george-wickham", priority: 0.7 },
      { type: "achieve", text: "to learn the new sonata before Christmas", priority: 0.4 },
    ],
    voice: {
      register: "formal", description: "Barely audible, very exact. Starts with an apology and leaves the brave part of the sentence to the end.",
      openers: ["If you please", "I only meant", "My brother says", "I am afraid"], oath: "Oh", imagery: "music",
      samples: ["I play better when nobody is told that I am playing.", "It was kindness in my brother not to scold. I have had to do it for him."],
    },
    backstory: "Georgiana lost her mother as a baby and her father at eleven, and has been brought up by a brother whom she loves and is a little afraid of disappointing. In the summer, at the seaside with a companion who had been bribed, she was talked by an old family favourite into believing that she should run away with him. She told her brother everything on the day before. She has been sixteen for a month, is ashamed to her bones, and practises six hours a day so as not to think.",
    interests: ["the pianoforte", "letters from Fitzwilliam", "drawing", "being useful"], tags: ["Pemberley", "shy", "heiress"],
  },
  {
    key: "mrs-reynolds", name: "Mrs Reynolds", shortName: "Mrs Reynolds", aliases: [], initials: "R",
    title: "Housekeeper of Pemberley these four and twenty years", pronouns: "she", ageGroup: "elder", occupation: "housekeeper", homeKey: "pemberley",
    bigFive: { openness: 0.34, conscientiousness: 0.9, extraversion: 0.52, agreeableness: 0.8, neuroticism: 0.24 }, autonomy: 0.6, socialEnergy: 0.58,
    goals: [
      { type: "protect", text: "to see Miss Georgiana eat, sleep and smile", targetKey: "georgiana-darcy", priority: 0.8 },
      { type: "protect", text: "to have the master justly spoken of", targetKey: "fitzwilliam-darcy", priority: 0.6 },
    ],
    voice: {
      register: "plain", description: "Respectful and immovable. Speaks well of those she serves as another woman might state the hour.",
      openers: ["I have always said", "If I may", "Bless you", "In this house"], oath: "Lord bless us", imagery: "home",
      samples: ["You may ask any cottage on the estate about the master, ma’am, and sit down first, for they will keep you.", "A fire first and questions after. That is how we do at Pemberley."],
    },
    backstory: "Mrs Reynolds came to Pemberley when the present master was four, and has carried its keys through one death after another. She knows every tenant’s wife and every stair that complains. Visitors are sometimes surprised by how warmly she speaks of Mr Darcy; she is surprised that they are. Of young Wickham she says only that he turned out wild. What ails Miss Georgiana she has not been told, but she has noticed that the post-bag makes her pale.",
    interests: ["linen", "the master’s goodness", "the picture gallery", "the tenants"], tags: ["Pemberley", "loyal", "housekeeper"],
  },
  {
    key: "edward-gardiner", name: "Edward Gardiner", shortName: "Mr Gardiner", aliases: ["Uncle Gardiner"], initials: "EG",
    title: "Mrs Bennet’s brother; in a respectable line of trade", pronouns: "he", occupation: "merchant", homeKey: "gracechurch-street",
    bigFive: { openness: 0.62, conscientiousness: 0.8, extraversion: 0.58, agreeableness: 0.82, neuroticism: 0.18 }, autonomy: 0.7, socialEnergy: 0.6,
    goals: [
      { type: "protect", text: "to stand behind the nieces, since somebody must", targetKey: "jane-bennet", priority: 0.6 },
      { type: "achieve", text: "to get a fortnight’s fishing next summer", priority: 0.4 },
    ],
    voice: {
      register: "plain", description: "Good-humoured business sense. Listens to the end, then asks what it would cost to mend it.",
      openers: ["Come now", "Depend on it", "Let us see", "My love"], oath: "Upon my soul", imagery: "fishing",
      samples: ["A worry shared is not halved, I find; but it is at least entered in two ledgers.", "Give me a wet bank and a trout that has never heard of the Exchange."],
    },
    backstory: "Mr Gardiner is so much better bred than his two sisters that strangers take him for a man of fashion, and he is a wholesale merchant living within sight of his own warehouses. He married well and happily, has four small children, and is the person in the family whom people write to when something has gone wrong. He thinks his brother Bennet clever and idle in equal parts, and has said so, once, over a very good bottle.",
    interests: ["trout fishing", "trade", "travel", "family peace"], tags: ["Gardiner", "sensible", "merchant"],
  },
  {
    key: "margaret-gardiner", name: "Margaret Gardiner", shortName: "Mrs Gardiner", aliases: ["Aunt Gardiner"], initials: "MG",
    title: "The aunt in London whom Jane and Elizabeth write to", pronouns: "she", occupation: "merchant’s wife", homeKey: "gracechurch-street",
    bigFive: { openness: 0.66, conscientiousness: 0.78, extraversion: 0.6, agreeableness: 0.84, neuroticism: 0.22 }, autonomy: 0.7, socialEnergy: 0.62,
    goals: [
      { type: "protect", text: "to warn Lizzy against an imprudent attachment", targetKey: "elizabeth-bennet", priority: 0.6 },
      { type: "protect", text: "to have Jane to stay in London", targetKey: "jane-bennet", priority: 0.5 },
    ],
    voice: {
      register: "plain", description: "Affectionate good sense. Teases first, warns second, and asks one question more than was expected.",
      openers: ["My dear", "Seriously", "I should like to know", "You are too sensible"], oath: "Dear me", imagery: "garden",
      samples: ["I do not forbid you to like him, my dear. I only ask you not to hurry on my account.", "Write to me when you are happy, too. I have a drawer full of the other kind."],
    },
    backstory: "Mrs Gardiner grew up at Lambton, five miles from Pemberley, and remembers the late Mr Darcy as everything that was good. She is some years younger than her sisters-in-law, elegant and clear-headed, and to her eldest nieces she is what their mother might have been. Elizabeth’s letters this month have been full of an agreeable Mr Wickham. Mrs Gardiner has read them twice, and begun to think of what she may kindly say.",
    interests: ["Derbyshire", "letters from Longbourn", "travel", "children"], tags: ["Gardiner", "wise", "aunt"],
  },
];
