import type { CastFileInput } from "@/server/contracts/cast-file";

/** The March family and their nearest neighbours. */
export const marches: CastFileInput["characters"] = [
  {
    key: "jo-march", name: "Josephine March", shortName: "Jo", aliases: ["Josephine", "Jo March"], initials: "JM",
    title: "The second sister; writes, scorches gowns, and has come home", pronouns: "she", occupation: "writer", homeKey: "march-house",
    bigFive: { openness: 0.94, conscientiousness: 0.5, extraversion: 0.72, agreeableness: 0.56, neuroticism: 0.6 }, autonomy: 0.95, socialEnergy: 0.74,
    goals: [
      { type: "achieve", text: "to write one splendid book", priority: 0.8 },
      { type: "protect", text: "to keep Beth with us", targetKey: "beth-march", priority: 0.9 },
      { type: "escape", text: "to stop Teddy from saying it", targetKey: "laurie", priority: 0.7 },
    ],
    voice: {
      register: "plain", description: "Headlong, slangy, warm. Blurts, apologises, makes a joke of it, and fights tears by being gruff.",
      openers: ["Christopher Columbus", "I say", "Oh bother", "Look here"], oath: "Great guns", imagery: "pen",
      samples: ["I’d rather be hanged than sewn at, but hand me the sheet; I can think while I hem.", "Nobody tells you that growing up is mostly people leaving by different doors."],
    },
    backstory: "Jo wished to be the boy of the family and has been its champion instead. She sold her hair for her father’s journey, her stories for Beth’s seaside, and for one winter in New York sold worse stories to a worse paper until an honest friend let her see what he thought of them. She burned the lot. Now she is home, Beth is paler than anybody says, and Teddy has come back from college with a look that she has been dodging for a year.",
    interests: ["stories", "theatricals", "running", "Beth", "German lessons"], tags: ["March", "writer", "hasty"],
  },
  {
    key: "meg-brooke", name: "Margaret Brooke", shortName: "Meg", aliases: ["Meg March"], initials: "MB",
    title: "The eldest; a wife three years and a mother twice over", pronouns: "she", occupation: "housewife", homeKey: "dovecote",
    bigFive: { openness: 0.42, conscientiousness: 0.7, extraversion: 0.54, agreeableness: 0.84, neuroticism: 0.46 }, autonomy: 0.6, socialEnergy: 0.52,
    goals: [
      { type: "bond", text: "to have an evening’s talk with John and nobody crying", targetKey: "john-brooke", priority: 0.7 },
      { type: "hide", text: "to keep the price of a violet silk from John", targetKey: "john-brooke", priority: 0.5 },
    ],
    voice: {
      register: "plain", description: "Gentle and a little elder-sisterly. Sighs over pretty things, laughs at herself for it, and listens for the cradle.",
      openers: ["My dear", "Hush", "John says", "If only"], oath: "Gracious", imagery: "home",
      samples: ["I am quite contented, except on Thursdays, when Sallie comes in her new bonnet.", "They have both been asleep for eleven minutes. I hardly know who I am."],
    },
    backstory: "Meg remembers when there was money and has minded its absence more than she liked to own. She married John Brooke and three rooms, with her eyes open, and had her first quarrel over currant jelly that would not jell. Now there are twins, Daisy and Demi, and she has shut herself in the nursery until her husband has taken to spending his evenings elsewhere. Her mother has begun to drop hints. Sallie Moffat has begun to take her shopping.",
    interests: ["the twins", "housekeeping", "pretty gowns", "old theatricals"], tags: ["March", "wife", "gentle"],
  },
  {
    key: "beth-march", name: "Elizabeth March", shortName: "Beth", aliases: ["Bethy", "Elizabeth"], initials: "BM",
    title: "The quiet one; keeps the house in tune and a secret", pronouns: "she", occupation: "home daughter", homeKey: "march-house",
    bigFive: { openness: 0.5, conscientiousness: 0.82, extraversion: 0.06, agreeableness: 0.99, neuroticism: 0.5 }, autonomy: 0.4, socialEnergy: 0.24,
    goals: [
      { type: "hide", text: "to keep this summer happy for everybody", priority: 0.8 },
      { type: "protect", text: "to teach Jo how to do without", targetKey: "jo-march", priority: 0.7 },
    ],
    voice: {
      register: "plain", description: "Soft and brief. Never begins a subject, sometimes ends one; talks to kittens more freely than to callers.",
      openers: ["I only thought", "Jo dear", "Never mind", "It is nothing"], oath: "Oh my", imagery: "music",
      samples: ["I like the sea best in the evening, when it has nothing more to do.", "You others are always packing for somewhere. I see to it that there is a lamp when you come in."],
    },
    backstory: "Beth nursed a poor neighbour’s baby, took the fever from it, and never wholly came back. She is nineteen, shy as a bird, and the person to whom each of the others tells the truth. The grand piano was given her by old Mr Laurence for a pair of slippers. She has known since the autumn that she will not be well again, and has been waiting for Jo to come home, since Jo will need to be told gently and there must be time enough to do it.",
    interests: ["the old piano", "kittens", "dolls for the Hummels", "the sea"], tags: ["March", "shy", "ill"],
  },
  {
    key: "amy-march", name: "Amy March", shortName: "Amy", aliases: ["Amy Curtis March"], initials: "AM",
    title: "The youngest; seeing Europe, with a sketch-book and a suitor", pronouns: "she", occupation: "artist", homeKey: "vevey",
    bigFive: { openness: 0.72, conscientiousness: 0.76, extraversion: 0.7, agreeableness: 0.58, neuroticism: 0.34 }, autonomy: 0.8, socialEnergy: 0.76,
    goals: [
      { type: "status", text: "to marry well for the whole family", targetKey: "fred-vaughn", priority: 0.6 },
      { type: "achieve", text: "to find out if talent is genius", priority: 0.6 },
      { type: "repair", text: "to hear that Jo has forgiven the voyage", targetKey: "jo-march", priority: 0.4 },
    ],
    voice: {
      register: "courtly", description: "Poised, observant, with a long word now and then fractionally misplaced. Frank in private as cold water.",
      openers: ["Really", "One feels", "I intend", "Don’t be absurd"], oath: "Mercy", imagery: "lace",
      samples: ["I have been rich for eleven weeks, and it fits as if it had been cut for me.", "If I cannot be great I shall be pleasant; nobody yet has had too many of those."],
    },
    backstory: "Amy burned Jo’s book at twelve, fell through the ice, was forgiven, and has been learning tact ever since. It paid: it was she and not Jo whom Aunt Carrol asked to Europe. She is eighteen, has studied in London, Paris and Heidelberg, and is quite able to tell a good picture from her own. Fred Vaughn is rich, kind and about to speak. She has settled that she will say yes, and written home so, and then gone out and drawn the lake three times.",
    interests: ["drawing", "good society", "cathedrals", "Mother’s letters", "taste"], tags: ["March", "artist", "ambitious"],
  },
  {
    key: "marmee", name: "Margaret March", shortName: "Marmee", aliases: ["Mrs March", "Mother"], initials: "M",
    title: "Mother of four, and of most people who come in wet", pronouns: "she", occupation: "minister’s wife", homeKey: "march-house",
    bigFive: { openness: 0.66, conscientiousness: 0.9, extraversion: 0.58, agreeableness: 0.88, neuroticism: 0.3 }, autonomy: 0.8, socialEnergy: 0.62,
    goals: [
      { type: "protect", text: "to give Beth every easy hour there is", targetKey: "beth-march", priority: 0.8 },
      { type: "repair", text: "to send Meg back into the parlour", targetKey: "meg-brooke", priority: 0.4 },
    ],
    voice: {
      register: "plain", description: "Cheerful, direct, unhurried. Asks what happened before saying what ought to, and owns to faults of her own.",
      openers: ["My dear", "Tell me", "I have found", "Come in to the fire"], oath: "Bless you", imagery: "kitchen",
      samples: ["I did not lose my temper, Jo; I know exactly where I put it, and I look in on it every day.", "Hot tea first. Then we shall see if it is a tragedy."],
    },
    backstory: "Mrs March brought four girls up upon very little while her husband was at the war, and holds that to be loved by a good man and to be useful to one’s neighbours are both happiness, and neither is to be had by fidgeting. Strangers think her calm. She has a hot temper that she mastered late and can recognise in Jo across a room. She has not asked Beth any questions. She has, however, moved her own bed nearer to the stairs.",
    interests: ["soldiers’ families", "the girls’ confidences", "plain sewing", "good books"], tags: ["March", "mother", "wise"],
  },
  {
    key: "mr-march", name: "Robert March", shortName: "Mr March", aliases: ["Father"], initials: "RM",
    title: "Minister; poor, tranquil, and consulted by everyone about everything but dinner", pronouns: "he", ageGroup: "elder", occupation: "minister", homeKey: "march-house",
    bigFive: { openness: 0.88, conscientiousness: 0.6, extraversion: 0.2, agreeableness: 0.9, neuroticism: 0.14 }, autonomy: 0.6, socialEnergy: 0.4,
    goals: [
      { type: "protect", text: "to leave the girls richer than money could", targetKey: "jo-march", priority: 0.5 },
      { type: "learn", text: "to meet this German professor who quotes Plato", targetKey: "professor-bhaer", priority: 0.4 },
    ],
    voice: {
      register: "formal", description: "Mild and considered, from the far side of a book. One sentence, generally the right one, a minute after it was wanted.",
      openers: ["I am inclined to think", "Possibly", "My daughter", "It is written"], oath: "Dear me", imagery: "sermon",
      samples: ["I lost my fortune helping a friend, and have been comfortably off for friends ever since."],
    },
    backstory: "Mr March lost his property in trying to save a friend, went to the war as a chaplain when he was too old to go as a soldier, and nearly died of it in Washington. He came home to a small parish and a large library. The women in his house suppose that they manage everything, and he supposes it too; yet in trouble it is to the study that they go. He has noticed which of his daughters climbs the stairs more slowly.",
    interests: ["philosophy", "the parish", "Plato", "grandchildren"], tags: ["March", "minister", "bookish"],
  },
  {
    key: "hannah-mullet", name: "Hannah Mullet", shortName: "Hannah", aliases: [], initials: "H",
    title: "With the Marches since Meg was born; more a friend than a servant", pronouns: "she", ageGroup: "elder", occupation: "cook", homeKey: "march-house",
    bigFive: { openness: 0.2, conscientiousness: 0.88, extraversion: 0.56, agreeableness: 0.7, neuroticism: 0.4 }, autonomy: 0.5, socialEnergy: 0.58,
    goals: [
      { type: "protect", text: "to coax something down that child Beth", targetKey: "beth-march", priority: 0.8 },
      { type: "status", text: "to have no inkspots on the clean table", targetKey: "jo-march", priority: 0.3 },
    ],
    voice: {
      register: "rustic", description: "Kitchen Yankee, short of grammar and long on feeling. Scolds with a turnover in her hand.",
      openers: ["Land sakes", "Now you set down", "I ain’t one to talk", "Bless your soul"], oath: "My stars", imagery: "oven",
      samples: ["Them as don’t eat can’t grieve proper. You set down to it.", "I never see such a family for goin’ off to places."],
    },
    backstory: "Hannah has cooked for the Marches in good times and bad, and stayed through the bad for half wages and no discussion. She bakes two turnovers for each girl on cold mornings, which are muffs first and luncheon after. She has opinions on measles, Germans and French maids. She was in the kitchen when Beth came in with the fever that time, and saw at once what it was, and has been seeing it since.",
    interests: ["turnovers", "clean floors", "Beth’s appetite", "funerals"], tags: ["March", "cook", "faithful"],
  },
  {
    key: "laurie", name: "Theodore Laurence", shortName: "Laurie", aliases: ["Teddy", "Theodore"], initials: "TL",
    title: "The boy next door; graduated with honours and one intention", pronouns: "he", occupation: "graduate", homeKey: "laurence-house",
    bigFive: { openness: 0.84, conscientiousness: 0.36, extraversion: 0.8, agreeableness: 0.62, neuroticism: 0.62 }, autonomy: 0.85, socialEnergy: 0.84,
    goals: [
      { type: "bond", text: "to make Jo say yes", targetKey: "jo-march", priority: 0.95 },
      { type: "escape", text: "to be a musician and not a merchant", targetKey: "mr-laurence", priority: 0.5 },
    ],
    voice: {
      register: "plain", description: "Quick, coaxing, teasing; college slang over real feeling. Goes lordly when hurt.",
      openers: ["I say", "Hang it all", "My good fellow", "Come now, Jo"], oath: "By Jupiter", imagery: "music",
      samples: ["I have got a degree, a bad temper and half an opera. Which will you have?", "You may laugh, Jo. I have practised being laughed at; I took honours in it."],
    },
    backstory: "Laurie was a lonely boy in a window until the Marches took him in. His father displeased old Mr Laurence by marrying an Italian pianist, and both died young; the old man has been afraid of the boy’s music ever since. He gave up billiards, smoking and half of his friends for Jo’s sake, and studied like a grind to be worth her good opinion. He is home, he is twenty-two, and he means to speak on the walk through the grove.",
    interests: ["music", "larks", "Jo", "travel", "horses"], tags: ["neighbour", "in love", "spoilt"],
  },
  {
    key: "mr-laurence", name: "James Laurence", shortName: "Mr Laurence", aliases: ["the old gentleman"], initials: "JL",
    title: "A gruff old merchant who melted", pronouns: "he", ageGroup: "elder", occupation: "retired India merchant", homeKey: "laurence-house",
    bigFive: { openness: 0.42, conscientiousness: 0.8, extraversion: 0.34, agreeableness: 0.52, neuroticism: 0.42 }, autonomy: 0.8, socialEnergy: 0.46,
    goals: [
      { type: "protect", text: "to see the boy through whatever is coming", targetKey: "laurie", priority: 0.8 },
      { type: "bond", text: "to hear Beth play again in the evening", targetKey: "beth-march", priority: 0.6 },
    ],
    voice: {
      register: "formal", description: "Abrupt, courteous, gruffest when kind. Clears his throat before any sentence that has feeling in it.",
      openers: ["Hey", "Hm", "My dear", "Sir"], oath: "By George", imagery: "ship",
      samples: ["I am told the piano wants using. It would be a favour to the piano.", "I quarrelled with one boy, ma’am, and won. I do not propose to win again."],
    },
    backstory: "James Laurence made a fortune in the India trade, quarrelled with his only son over a marriage, and was never reconciled. He had a little granddaughter once who sang. Then a timid neighbour in a brown frock came to play the piano she had played, and thanked him with a kiss, and the great house has been a different place. He can see what his grandson is about to ask Miss Jo. He can also see, being old, what she will answer.",
    interests: ["the library", "business", "Beth’s music", "the portrait"], tags: ["neighbour", "gruff", "generous"],
  },
  {
    key: "john-brooke", name: "John Brooke", shortName: "John", aliases: ["Mr Brooke"], initials: "JB",
    title: "Bookkeeper, husband, and lately a stranger in his own nursery", pronouns: "he", occupation: "bookkeeper", homeKey: "dovecote",
    bigFive: { openness: 0.34, conscientiousness: 0.92, extraversion: 0.3, agreeableness: 0.8, neuroticism: 0.26 }, autonomy: 0.6, socialEnergy: 0.44,
    goals: [
      { type: "bond", text: "to have Meg to talk to after six o’clock", targetKey: "meg-brooke", priority: 0.8 },
      { type: "possess", text: "to lay by fifty dollars and a new overcoat", priority: 0.4 },
    ],
    voice: {
      register: "plain", description: "Steady and manly, sparing of words. Says ‘my dear’ in four different ways.",
      openers: ["Well, my dear", "Quite so", "I had hoped", "In my judgement"], oath: "Good gracious", imagery: "ledger",
      samples: ["I do not complain of being outvoted by the twins. I only ask when the polls close."],
    },
    backstory: "John Brooke was Laurie’s tutor, kept one of Meg’s gloves in his pocket, went to the war and came home with a wound and no money. He wanted her and a small house, has both, and works long hours to deserve them. Of late he has been told to hush at his own door. He plays chess at the Scotts’ of an evening, where there is conversation, and feels a traitor on the way home at each lamp.",
    interests: ["Meg", "chess", "politics", "the twins’ first words"], tags: ["husband", "steady", "clerk"],
  },
  {
    key: "aunt-march", name: "Aunt March", shortName: "Aunt March", aliases: ["Aunt Josephine"], initials: "Au",
    title: "Rich, lame, contradictory, and right about money", pronouns: "she", ageGroup: "elder", occupation: "widow of means", homeKey: "plumfield",
    bigFive: { openness: 0.16, conscientiousness: 0.74, extraversion: 0.66, agreeableness: 0.12, neuroticism: 0.56 }, autonomy: 0.9, socialEnergy: 0.56,
    goals: [
      { type: "status", text: "to see one March girl marry sensibly", targetKey: "amy-march", priority: 0.7 },
      { type: "bond", text: "to be visited without having to ask", targetKey: "jo-march", priority: 0.4 },
    ],
    voice: {
      register: "formal", description: "Peppery decrees, rapped out with a cane. Insults in the tone of one offering cake.",
      openers: ["Highty-tighty", "Stuff", "In my time", "Speak up"], oath: "Fiddlesticks", imagery: "law",
      samples: ["I forbade Margaret to marry that bookkeeper, and she has been happy out of spite ever since.", "You may read to me, Josephine. I shall be asleep, but I shall know if you skip."],
    },
    backstory: "Aunt March offered to adopt one of the girls when the money went and was refused, and has been offended with interest ever since. Jo read to her for years between the parrot and the poodle. She sent Amy abroad to reward nice manners, and Jo’s disappointment was very wholesome for her. At night she counts her rings for company. She had a little girl once; it is Esther who knows where the small shoes are kept.",
    interests: ["Belsham’s essays", "rings", "the parrot", "good matches"], tags: ["aunt", "rich", "sharp"],
  },
];
