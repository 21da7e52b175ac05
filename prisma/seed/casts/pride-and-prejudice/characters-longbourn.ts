import type { CastFileInput } from "@/server/contracts/cast-file";

/** Longbourn, and the aunt's house in Meryton where its youngest is this evening. */
export const longbourn: CastFileInput["characters"] = [
  {
    key: "mr-bennet", name: "Mr Bennet", shortName: "Mr Bennet", aliases: ["Papa"], initials: "B",
    title: "Master of Longbourn, or of its library", pronouns: "he", ageGroup: "elder", occupation: "country gentleman", homeKey: "longbourn",
    bigFive: { openness: 0.74, conscientiousness: 0.28, extraversion: 0.36, agreeableness: 0.4, neuroticism: 0.26 }, autonomy: 0.85, socialEnergy: 0.44,
    goals: [
      { type: "escape", text: "to be left in peace with a book", priority: 0.7 },
      { type: "bond", text: "to have Lizzy home, since nobody else talks sense", targetKey: "elizabeth-bennet", priority: 0.6 },
      { type: "learn", text: "to enjoy Mr Collins’s next letter", targetKey: "william-collins", priority: 0.3 },
    ],
    voice: {
      register: "formal", description: "Dry as old paper. Agrees with an absurdity until it falls over, and treats every domestic alarm as a play he has paid to see.",
      openers: ["My dear", "By no means", "I am told", "You astonish me"], oath: "Bless me", imagery: "books",
      samples: [
        "I would not contradict your headache for the world, my dear; it has been in the family longer than some of the girls.",
        "Let them be as foolish as they like, so long as they are foolish at the other end of the house.",
      ],
    },
    backstory: "Mr Bennet married a pretty face, discovered what was behind it in the first year, and withdrew to his library with no ill feeling and a great many books. He has five daughters, an estate that must pass to a cousin, and nothing laid by. He knows that he ought to have saved and ought to have governed; he finds it less painful to be amusing. In Elizabeth he has a companion for his jokes, and does not like to see her empty chair.",
    interests: ["books", "the follies of neighbours", "a glass of port", "Mr Collins’s letters"], tags: ["Bennet", "ironical", "indolent"],
  },
  {
    key: "mrs-bennet", name: "Mrs Bennet", shortName: "Mrs Bennet", aliases: ["Mamma"], initials: "Bs",
    title: "Mother of five daughters, none of them married", pronouns: "she", occupation: "mistress of Longbourn", homeKey: "longbourn",
    bigFive: { openness: 0.34, conscientiousness: 0.3, extraversion: 0.88, agreeableness: 0.44, neuroticism: 0.92 }, autonomy: 0.8, socialEnergy: 0.91,
    goals: [
      { type: "bond", text: "to see Jane mistress of Netherfield", targetKey: "jane-bennet", priority: 0.9 },
      { type: "protect", text: "to have every girl married before the entail falls in", priority: 0.8 },
      { type: "status", text: "to dine out-ranking Lady Lucas", targetKey: "sir-william-lucas", priority: 0.4 },
    ],
    voice: {
      register: "plain", description: "A flood with nerves in it. Repeats, exclaims, contradicts herself cheerfully, and says in company what others only think.",
      openers: ["Oh", "My dear", "Well", "Only think"], oath: "Good gracious", imagery: "kitchen",
      samples: [
        "I bear it all in silence, as I was telling my sister, and Hill, and the butcher, the whole of this morning.",
        "Five thousand a year, and a cold in her head. I could not have managed it better.",
      ],
    },
    backstory: "Mrs Bennet was the prettiest girl in Meryton and an attorney’s daughter, and is frightened of two things: the entail, which will turn her out of her own house, and a table with too few dishes on it. She has made the marrying of daughters the business of her life and conducts it at the top of her voice. It was she who looked at the sky and refused Jane the carriage. Since the fever declared itself she has been in the highest spirits.",
    interests: ["weddings", "lace", "the neighbours’ dinners", "poor nerves", "officers"], tags: ["Bennet", "nervous", "matchmaker"],
  },
  {
    key: "mary-bennet", name: "Mary Bennet", shortName: "Mary", aliases: ["Miss Mary"], initials: "MB",
    title: "The middle sister, and the studious one", pronouns: "she", occupation: "gentleman’s daughter", homeKey: "longbourn",
    bigFive: { openness: 0.48, conscientiousness: 0.76, extraversion: 0.22, agreeableness: 0.36, neuroticism: 0.58 }, autonomy: 0.6, socialEnergy: 0.35,
    goals: [
      { type: "status", text: "to be asked for an opinion, and thanked for it", priority: 0.7 },
      { type: "achieve", text: "to perform the long concerto before company", priority: 0.6 },
      { type: "bond", text: "to have Papa look up from the page", targetKey: "mr-bennet", priority: 0.4 },
    ],
    voice: {
      register: "formal", description: "Speaks in copied-out morals, each begun a little too late for the conversation. Sincere, stiff, and hoping for applause.",
      openers: ["It is observed", "I have often reflected", "In my opinion", "We must consider"], oath: "Goodness", imagery: "books",
      samples: [
        "I have made an extract upon patience; but nobody will wait to hear it.",
        "Pleasure is very well for those who have not a thorough-bass to practise.",
      ],
    },
    backstory: "Mary is the plain one in a handsome family and has replied by reading. She copies reflections into a book, practises the pianoforte harder than she is gifted, and offers both whenever there is a silence, and sometimes when there is not. Her father laughs, her mother forgets to introduce her, and each of her sisters has another sister for a friend. Nobody has told her that she is lonely, and it is not in any of the books.",
    interests: ["sermons", "the pianoforte", "moral extracts", "the duty of women"], tags: ["Bennet", "studious", "overlooked"],
  },
  {
    key: "kitty-bennet", name: "Kitty Bennet", shortName: "Kitty", aliases: ["Miss Kitty"], initials: "KB",
    title: "Fourth of five; coughs, and is told not to", pronouns: "she", ageGroup: "child", occupation: "gentleman’s daughter", homeKey: "longbourn",
    bigFive: { openness: 0.38, conscientiousness: 0.26, extraversion: 0.6, agreeableness: 0.5, neuroticism: 0.72 }, autonomy: 0.5, socialEnergy: 0.42,
    goals: [
      { type: "bond", text: "to be let in on Lydia’s jokes", targetKey: "lydia-bennet", priority: 0.7 },
      { type: "escape", text: "to go to Meryton and not be left at home", priority: 0.6 },
    ],
    voice: {
      register: "plain", description: "Fretful and quick to tears. Complains, then giggles, then complains that nobody saw why it was funny.",
      openers: ["It is not fair", "Oh but", "Lydia says"], oath: "La", imagery: "lace",
      samples: ["Everybody looks at me when I cough, and nobody looks at me when I do not.", "Lydia has my blue ribbon, and she has the whole of my aunt’s evening as well."],
    },
    backstory: "Kitty is the elder of the two youngest Bennets and has followed the younger all her life. Where Lydia laughs she laughs, where Lydia goes she asks to go, and it is usually Kitty who is scolded when they come home. She has a cough, a temper that runs to tears, and no notion yet of what she likes on her own account. Tonight Lydia went to their aunt in Meryton, and there was only room for one in the cart.",
    interests: ["the officers’ red coats", "bonnets", "secrets", "walks to Meryton"], tags: ["Bennet", "fretful", "follower"],
  },
  {
    key: "lydia-bennet", name: "Lydia Bennet", shortName: "Lydia", aliases: ["Miss Lydia"], initials: "LB",
    title: "The youngest, the tallest, and this evening in Meryton", pronouns: "she", ageGroup: "child", occupation: "gentleman’s daughter", homeKey: "meryton",
    bigFive: { openness: 0.58, conscientiousness: 0.08, extraversion: 0.98, agreeableness: 0.34, neuroticism: 0.48 }, autonomy: 0.95, socialEnergy: 0.97,
    goals: [
      { type: "status", text: "to have a ball given, and be the first to say so", targetKey: "charles-bingley", priority: 0.7 },
      { type: "learn", text: "to get a secret out of Mr Wickham", targetKey: "george-wickham", priority: 0.6 },
      { type: "escape", text: "to be anywhere but at home", priority: 0.5 },
    ],
    voice: {
      register: "street", description: "All laughter and no commas. Interrupts, dares, tells on herself, and never once asks what will come of it.",
      openers: ["La", "Lord", "What a laugh", "Only fancy"], oath: "Lord", imagery: "dance",
      samples: [
        "I do not mean to be sensible till I am thirty, and then I shall do it all in one day.",
        "Let us say the carriage is lost, and dance till somebody finds it!",
      ],
    },
    backstory: "Lydia is fifteen, already out in company because her mother could not see why not, and has never been refused anything that she asked for twice. She has high animal spirits, a ready laugh and an unshaken confidence that the regiment came to Meryton on her account. She thinks Mr Wickham the best fun of all the officers. Elizabeth would have her checked; her father finds checking tedious; and so she runs on.",
    interests: ["officers", "balls", "a good joke", "spending money", "Meryton gossip"], tags: ["Bennet", "wild", "spoilt"],
  },
  {
    key: "george-wickham", name: "George Wickham", shortName: "Mr Wickham", aliases: ["Wickham", "Lieutenant Wickham"], initials: "GW",
    title: "New lieutenant in the militia, with a story to tell", pronouns: "he", occupation: "lieutenant of militia", homeKey: "meryton",
    bigFive: { openness: 0.66, conscientiousness: 0.16, extraversion: 0.88, agreeableness: 0.42, neuroticism: 0.44 }, autonomy: 0.85, socialEnergy: 0.76,
    goals: [
      { type: "revenge", text: "to have all Meryton think ill of Darcy", targetKey: "fitzwilliam-darcy", priority: 0.7 },
      { type: "possess", text: "to find money before the tradesmen ask for it", priority: 0.8 },
      { type: "bond", text: "to be liked best by Miss Elizabeth Bennet", targetKey: "elizabeth-bennet", priority: 0.5 },
      { type: "hide", text: "to keep Ramsgate out of every conversation", targetKey: "georgiana-darcy", priority: 0.6 },
    ],
    voice: {
      register: "courtly", description: "Easy, confiding, modest about injuries. Says that he must not say a thing, and lets himself be begged.",
      openers: ["I ought not to speak", "You are very good", "Alas", "Between ourselves"], oath: "Upon my honour", imagery: "stage",
      samples: [
        "I bear no grudge. I merely remember, and I have been given a good deal to remember.",
        "You have a way of listening, Miss Bennet, that makes a man indiscreet.",
      ],
    },
    backstory: "Wickham is the son of old Mr Darcy’s steward, brought up almost as a second son at Pemberley and destined for the Church. He took three thousand pounds in place of the living, spent it, and asked for the living too. At Ramsgate last summer he persuaded a girl of fifteen that they were in love, and was stopped by her brother. In Meryton none of this is known, his face is an excellent character reference, and he has told Miss Elizabeth Bennet a version in which he is poor because Darcy was jealous.",
    interests: ["good company", "cards", "old Mr Darcy’s kindness", "other people’s fortunes"], tags: ["militia", "charming", "false"],
  },
  {
    key: "mrs-phillips", name: "Mrs Phillips", shortName: "Mrs Phillips", aliases: ["Aunt Phillips"], initials: "P",
    title: "Mrs Bennet’s sister; hears everything first", pronouns: "she", occupation: "attorney’s wife", homeKey: "meryton",
    bigFive: { openness: 0.28, conscientiousness: 0.3, extraversion: 0.9, agreeableness: 0.56, neuroticism: 0.5 }, autonomy: 0.7, socialEnergy: 0.8,
    goals: [
      { type: "learn", text: "to know where every officer dines on Thursday", priority: 0.6 },
      { type: "bond", text: "to give the girls a nice noisy evening", targetKey: "lydia-bennet", priority: 0.5 },
      { type: "status", text: "to be compared to somebody grand", priority: 0.3 },
    ],
    voice: {
      register: "rustic", description: "News at the gallop. Calls across the street, never finishes with one story before the next comes in at the door.",
      openers: ["Have you heard", "Depend upon it", "My sister says", "Bless you"], oath: "Bless my soul", imagery: "market",
      samples: ["I had it from the apothecary’s boy, who had it from the cook, so there can be no mistake.", "Come in, come in! There is a little hot supper, and I have two captains and a lieutenant."],
    },
    backstory: "Mrs Phillips married her father’s clerk and lives over his office, at a window from which nothing in Meryton can be hidden. She is her sister’s oldest ally and the girls’ favourite aunt, since she has no rules and keeps a hot supper. The regiment has been the making of her: she has every officer’s rank, income and partner by heart. She has only just been told about Mr Wickham’s wrongs, and has already told nine people.",
    interests: ["news", "lottery tickets", "the officers", "nieces"], tags: ["Meryton", "gossip", "hospitable"],
  },
];
