export interface Domain {
  key: string;
  /** What a voice's imagery, or a trade, says when these images are meant. */
  words: RegExp;
  /** "like {thing}" */
  things: readonly string[];
  /** Whole sentences that may close a line. */
  sayings: readonly string[];
}

export const domains: readonly Domain[] = [
  {
    key: "sea",
    words: /sea|ship|sail|ocean|tide|harbou?r|naval|navy|fish|boat|wave|storm/,
    things: ["a slack sail", "an anchor in sand", "the last of the ebb", "a lamp on a wet deck", "a frayed rope", "a calm before weather"],
    sayings: [
      "A rope holds best when nobody trusts it.",
      "One does not curse the tide; one waits for it.",
      "Any fool can steer in a calm.",
      "I have seen better hulls go down in less water.",
    ],
  },
  {
    key: "garden",
    words: /garden|flower|plant|botan|herb|orchard|rose|bloom|grow|leaf|leaves|tree/,
    things: [
      "a late frost",
      "bindweed",
      "a bulb planted upside down",
      "the first green of the year",
      "a rose that has been cut too soon",
      "windfall fruit",
    ],
    sayings: [
      "What is pruned in anger grows back crooked.",
      "One must dig to the root, or one only tidies the weed.",
      "Nothing flowers for being shouted at.",
      "There is frost in it yet; I should not plant.",
    ],
  },
  {
    key: "ledger",
    words: /ledger|account|bank|clerk|merchant|trade|money|coin|market|commerce|tax|shop|price/,
    things: [
      "a column that will not add",
      "an unsigned bill",
      "a bad coin",
      "a debt that has been sold on",
      "a ledger with a page cut out",
      "small change",
    ],
    sayings: [
      "Every account is settled; one only chooses the day.",
      "I never saw a bargain that did not have a second page.",
      "What is lent in pride is paid in kind.",
      "Somebody is always keeping count.",
    ],
  },
  {
    key: "stage",
    words: /stage|theat|actor|actress|play|mask|costume|perform|drama|weav/,
    things: [
      "a mask with the ribbon cut",
      "a speech given to the wrong house",
      "a painted storm",
      "an exit that comes too early",
      "a king in a borrowed cloak",
      "a prompt that is whispered too loud",
    ],
    sayings: [
      "One ought to know the part before one weeps in it.",
      "There is always somebody in the wings.",
      "The audience forgives anything but a long pause.",
      "I have played this scene before, and to better listeners.",
    ],
  },
  {
    key: "law",
    words: /law|court|judge|justice|police|inspector|magistrate|crime|prison|chain|trial|convict/,
    things: [
      "a verdict that was read out twice",
      "a witness who remembers too well",
      "a key on the wrong side of the door",
      "a plea that comes late",
      "a chain with one good link",
      "a sealed order",
    ],
    sayings: [
      "A thing is not proved because it is said in a black coat.",
      "Mercy is no crime, though it often keeps such company.",
      "The door is open; it is the habit of the cell that holds one.",
      "There is the law, and there is what one can look at in the morning.",
    ],
  },
  {
    key: "war",
    words: /war|soldier|militar|army|battle|sword|weapon|knight|captain|colonel|barricade|revol|duel|siege|camp/,
    things: [
      "a drum in the next valley",
      "a sword that has rusted in its sheath",
      "a flag after rain",
      "a truce that nobody has signed",
      "a breach in a good wall",
      "powder left in the wet",
    ],
    sayings: [
      "A wall is only as brave as the one behind it.",
      "I have seen more ground lost by pride than by arms.",
      "It is not the charge that tries one; it is the waiting.",
      "Whoever fires first must be sure of the second.",
    ],
  },
  {
    key: "faith",
    words: /faith|church|prayer|bishop|priest|clerg|parson|saint|candle|bible|sermon|god|heaven|religio|monast|convent/,
    things: [
      "a candle before an empty chair",
      "a bell that is rung for someone else",
      "a psalm with a verse left out",
      "bread put by for a stranger",
      "a confession made to the wrong ear",
      "a door that is never locked",
    ],
    sayings: [
      "One does not light a candle to look at the candle.",
      "Grace comes in by the kitchen, as a rule.",
      "I have known long prayers that were only a fear of silence.",
      "There is more than one way to kneel.",
    ],
  },
  {
    key: "music",
    words: /music|piano|song|sing|violin|instrument|harp|dance|melod|choir|composer|opera|lute/,
    things: [
      "a string half a tone flat",
      "a song that is known only to the second verse",
      "a rest in the wrong place",
      "a dance with the partners changed",
      "the note that is left out",
      "a tune heard through a wall",
    ],
    sayings: [
      "One may play every note and still miss the tune.",
      "It is the rests that make people listen.",
      "I was always better at accompanying than at silence.",
      "Somebody has changed the key without telling us.",
    ],
  },
  {
    key: "books",
    words: /book|read|letter|poet|poem|writ|librar|scholar|student|teacher|school|novel|ink|pen|paper|tutor|governess|philosoph/,
    things: [
      "a page that has been cut out",
      "a letter sent to the wrong house",
      "a blot where the name should be",
      "the last chapter read first",
      "a margin full of somebody else’s opinions",
      "a book lent and not returned",
    ],
    sayings: [
      "One should never judge by the first chapter; nor by the last.",
      "There is a great deal written in the margins of that.",
      "A letter says most at the place where the ink is thick.",
      "I have read this one, I think, under another title.",
    ],
  },
  {
    key: "forge",
    words: /forge|smith|iron|metal|anvil|hammer|steel|craft|carpent|mechanic|build|mason|tinker|joiner|bellows/,
    things: [
      "cold iron",
      "a hinge that wants oil",
      "a nail that has been straightened once too often",
      "a good weld",
      "a crack in a bell",
      "a blade all edge and no tang",
    ],
    sayings: [
      "Strike late, and you only make a noise.",
      "It is the cooling that breaks things.",
      "Measure it as often as you like; you cut it once.",
      "Good joints do not need paint.",
    ],
  },
  {
    key: "hunt",
    words: /hunt|hound|horse|stable|fox|hawk|falcon|ride|deer|wolf|animal|shepherd|farm|field|cattle|sheep/,
    things: [
      "a hound that has lost the scent",
      "a horse that shies at its own gate",
      "a hare in the open",
      "a hawk with its hood on",
      "a gap in the hedge",
      "a gate left open on purpose",
    ],
    sayings: [
      "One does not whip a horse for knowing the road.",
      "The fox is never so polite as when it counts the hens.",
      "Hold the reins as if they would break.",
      "It is a poor dog that barks at the one who feeds it.",
    ],
  },
  {
    key: "moon",
    words: /moon|night|star|dream|fairy|fairies|magic|enchant|spell|shadow|sky|wood|forest|dew|mist|spirit/,
    things: [
      "a path that was not there by day",
      "dew on a web",
      "a dream told at the wrong breakfast",
      "moonlight in an empty shoe",
      "an owl that will not be stared down",
      "a star in a puddle",
    ],
    sayings: [
      "Nothing promised under the moon weighs the same at noon.",
      "The wood was here before our quarrel, and it will sleep after it.",
      "Half the night is only the day with its mask off.",
      "One should be civil to shadows; one has so many.",
    ],
  },
  {
    key: "kitchen",
    words: /kitchen|cook|bread|bak|food|inn|tavern|wine|feast|ale|hostess|table|oven|soup/,
    things: [
      "bread that has not risen",
      "a pot nobody watched",
      "too much salt",
      "a supper kept warm for someone late",
      "the heel of the loaf",
      "sour wine in a good cup",
    ],
    sayings: [
      "One cannot hurry dough by frowning at it.",
      "Every pot has its own way of boiling over.",
      "Hunger is an honest cook.",
      "There is always one more at the table than one counted.",
    ],
  },
  {
    key: "medicine",
    words: /medic|doctor|physic|surgeon|nurse|heal|apothecar|fever|wound|poison/,
    things: [
      "a fever before it breaks",
      "a wound that was closed too soon",
      "a bitter draught",
      "a pulse that hurries",
      "a bone set crooked",
      "the hour before the crisis",
    ],
    sayings: [
      "A clean cut heals; it is the kindness that festers.",
      "One does not blame the patient for the fever.",
      "It will be worse before it is anything else.",
      "The dose is everything; ask any poisoner.",
    ],
  },
  {
    key: "weather",
    words: /weather|wind|rain|winter|snow|cloud|season|summer|ice|frost|fire|river|mountain|road|travel|road/,
    things: [
      "rain on a fair day",
      "ice that will bear one and not two",
      "a wind that has changed its mind",
      "the road after snow",
      "a river under ice",
      "a thaw in the wrong month",
    ],
    sayings: [
      "It is no use arguing with rain; one takes a coat.",
      "I have seen the wind change on less.",
      "Every road is short to those who need not walk it.",
      "There is thunder in it somewhere.",
    ],
  },
  {
    key: "house",
    words: /house|home|door|needle|thread|sew|cloth|lace|maid|servant|housekeep|domestic|mother|daughter|lady|gentleman/,
    things: [
      "a door that will not stay shut",
      "a thread pulled out of the hem",
      "a chair that is kept for company",
      "a stair that creaks for one person only",
      "a mirror with the silver going",
      "a key that fits nothing",
    ],
    sayings: [
      "One pulls a thread, and there goes the sleeve.",
      "There is a draught in every house, if one knows where to stand.",
      "A swept room tells one only who was expected.",
      "Somebody will have to sit in that chair.",
    ],
  },
];
