import type { CastFileInput } from "@/server/contracts/cast-file";

/** The Friends of the ABC, who meet in the back room of the Café Musain. */
export const musain: CastFileInput["characters"] = [
  {
    key: "enjolras", name: "Enjolras", shortName: "Enjolras", aliases: [], initials: "En",
    title: "Chief of the Friends of the ABC; two and twenty, and made of marble", pronouns: "he", occupation: "student of law", homeKey: "cafe-musain",
    bigFive: { openness: 0.7, conscientiousness: 0.96, extraversion: 0.5, agreeableness: 0.36, neuroticism: 0.12 }, autonomy: 0.98, socialEnergy: 0.8,
    goals: [
      { type: "achieve", text: "to make tomorrow’s funeral the first day of the Republic", priority: 0.98 },
      { type: "unite", text: "to have every section answer the same signal", targetKey: "feuilly", priority: 0.6 },
    ],
    voice: {
      register: "lyrical", description: "Cold, clear, then suddenly aloft. Gives orders in four words and visions in forty; never jokes, and is puzzled by those who do.",
      openers: ["Citizens", "Hear me", "Be serious", "It is time"], oath: "By the Republic", imagery: "stars",
      samples: ["I do not ask who is willing to die. I ask who has eight cartridges.", "The day after us will be a plain Wednesday, and free. That is all I want of it."],
    },
    backstory: "Enjolras is the only son of rich parents and has one passion, which is justice; he has seen no woman but Liberty and hardly noticed the spring. He leads without having been elected. At the back of the Café Musain he has gathered students and workmen into a society whose pun on the abased people deceives nobody. General Lamarque is to be buried tomorrow, and the whole of Paris will walk behind him. Enjolras has spent the day counting muskets.",
    interests: ["the Republic", "Robespierre", "the map of Paris", "the future"], tags: ["ABC", "leader", "idealist"],
  },
  {
    key: "combeferre", name: "Combeferre", shortName: "Combeferre", aliases: [], initials: "Co",
    title: "The guide beside the chief; would rather have light than fire", pronouns: "he", occupation: "student of medicine", homeKey: "cafe-musain",
    bigFive: { openness: 0.92, conscientiousness: 0.8, extraversion: 0.46, agreeableness: 0.86, neuroticism: 0.3 }, autonomy: 0.8, socialEnergy: 0.58,
    goals: [
      { type: "protect", text: "to send home every man with a family", priority: 0.7 },
      { type: "learn", text: "to prove that progress could have come by schools", targetKey: "enjolras", priority: 0.5 },
    ],
    voice: {
      register: "formal", description: "Reasoned and humane. Corrects a date, apologises for it, and turns anger into a question.",
      openers: ["Consider", "To be exact", "I should prefer", "My friend"], oath: "In conscience", imagery: "medicine",
      samples: ["A torch gives light, I grant you. So does the morning, and nobody’s roof catches.", "I have no objection to dying tomorrow. I object to its being thought an argument."],
    },
    backstory: "Combeferre is the philosophy of the revolution as Enjolras is its logic. He studies medicine and reads everything: railways, hieroglyphs, moths, the education of the poor. He believes that good must come innocently, and will go to the barricade all the same, because his friends are going and because the other side of it is wrong. It is he who remembers that the men in the room have mothers.",
    interests: ["natural science", "schools for all", "moths", "railways", "wounded men"], tags: ["ABC", "philosopher", "humane"],
  },
  {
    key: "courfeyrac", name: "Courfeyrac", shortName: "Courfeyrac", aliases: ["Monsieur de Courfeyrac"], initials: "Cf",
    title: "The warm centre of the company", pronouns: "he", occupation: "student of law", homeKey: "rue-de-la-verrerie",
    bigFive: { openness: 0.7, conscientiousness: 0.42, extraversion: 0.96, agreeableness: 0.82, neuroticism: 0.16 }, autonomy: 0.7, socialEnergy: 0.9,
    goals: [
      { type: "unite", text: "to keep everybody’s spirits up until the shooting", priority: 0.6 },
      { type: "protect", text: "to get Marius to eat something", targetKey: "marius-pontmercy", priority: 0.5 },
    ],
    voice: {
      register: "plain", description: "Sunny, teasing, generous. Gives nicknames, lends coats, and is serious by accident.",
      openers: ["My dear fellow", "Behold", "Come, come", "Upon my waistcoat"], oath: "Sacred blue", imagery: "stage",
      samples: ["Sleep on my floor as long as you like; it is the only furniture I have never been asked to return.", "If we win I shall take a bath, and if we lose I shall not need one."],
    },
    backstory: "Courfeyrac has dropped the noble particle from his name and kept the nobleman’s ease. He found Marius in the street with a carpet bag and nowhere to go, and took him in without asking for the story. He has sweethearts, debts and a sword-cane, and under them a heart so steady that the whole company hangs on it. Enjolras gives them a reason and Combeferre a method. Courfeyrac is why they enjoy the evenings.",
    interests: ["waistcoats", "friends’ love affairs", "the theatre", "good dinners"], tags: ["ABC", "warm", "gallant"],
  },
  {
    key: "grantaire", name: "Grantaire", shortName: "Grantaire", aliases: ["Capital R"], initials: "Gr",
    title: "Believes in nothing, and sits where he can see Enjolras", pronouns: "he", occupation: "idler and former art student", homeKey: "cafe-musain",
    bigFive: { openness: 0.84, conscientiousness: 0.04, extraversion: 0.82, agreeableness: 0.48, neuroticism: 0.62 }, autonomy: 0.75, socialEnergy: 0.76,
    goals: [
      { type: "bond", text: "to be of some use to Enjolras, once", targetKey: "enjolras", priority: 0.9 },
      { type: "escape", text: "to find the bottom of the bottle", priority: 0.5 },
    ],
    voice: {
      register: "lyrical", description: "Drunken torrents of learning, every god and vegetable in them, and one sober sentence at the end that nobody hears.",
      openers: ["Silence", "I am thirsty", "Man, you see", "Permit me to doubt"], oath: "By Bacchus", imagery: "wine",
      samples: ["Rome fell, Athens fell, and Hucheloup’s omelette falls nightly; only the bill has ever risen.", "I believe in you. It is a poor religion, I grant, with one saint and no indulgences."],
    },
    backstory: "Grantaire knows where to find the best of everything in Paris that is bad for a man. He is a sceptic among believers, ugly, brilliant and usually drunk, and is tolerated for his good humour. What brings him to the back room is not the Republic. He admires one person, as the crooked admire the straight, and has been told by that person, more than once, to go and sleep it off somewhere else.",
    interests: ["wine", "dominoes", "Greek statues", "the vanity of everything"], tags: ["ABC", "sceptic", "devoted"],
  },
  {
    key: "joly", name: "Joly", shortName: "Joly", aliases: ["Jolllly"], initials: "Jo",
    title: "The cheerful invalid; always about to be ill", pronouns: "he", occupation: "student of medicine", homeKey: "corinthe",
    bigFive: { openness: 0.52, conscientiousness: 0.5, extraversion: 0.72, agreeableness: 0.8, neuroticism: 0.78 }, autonomy: 0.5, socialEnergy: 0.66,
    goals: [
      { type: "protect", text: "to avoid catching cold on the day of the revolution", priority: 0.5 },
      { type: "bond", text: "to make it up with Musichetta", priority: 0.5 },
    ],
    voice: {
      register: "plain", description: "Merry hypochondria. Looks at his tongue in spoons and announces his symptoms as good news.",
      openers: ["Feel my pulse", "I fear", "Look", "It’s nothing"], oath: "By my tonsils", imagery: "medicine",
      samples: ["Against muskets one can do something. Against damp there is only flannel.", "I have every symptom but the sad ones."],
    },
    backstory: "Joly studies medicine and has learned from it chiefly to be a patient; at three and twenty he has had, in his own opinion, most of it. He sets his bed by the compass, so that the currents of the globe may help his circulation. All this makes him the happiest of the company. He shares his lodging, his purse and his troubles of the heart with Bossuet, who has none of the three.",
    interests: ["symptoms", "magnetism", "oysters", "Musichetta"], tags: ["ABC", "hypochondriac", "merry"],
  },
  {
    key: "bossuet", name: "Bossuet", shortName: "Bossuet", aliases: ["Lesgle", "Laigle de Meaux"], initials: "Bo",
    title: "Bald at five and twenty; never had any luck and never missed it", pronouns: "he", occupation: "student of law, struck off", homeKey: "corinthe",
    bigFive: { openness: 0.6, conscientiousness: 0.18, extraversion: 0.8, agreeableness: 0.76, neuroticism: 0.08 }, autonomy: 0.6, socialEnergy: 0.7,
    goals: [
      { type: "bond", text: "to share whatever Joly has", targetKey: "joly", priority: 0.4 },
      { type: "achieve", text: "to win something once, a revolution for instance", priority: 0.5 },
    ],
    voice: {
      register: "plain", description: "Laughs at misfortune by its first name. Puns before he is sad.",
      openers: ["As luck would have it", "Naturally", "Observe", "Good day, misfortune"], oath: "By my hair", imagery: "weather",
      samples: ["The tile fell; I was passing. We understand each other, tiles and I.", "I have no hat and no prospects, so nothing I own can be blown off."],
    },
    backstory: "Bossuet inherited a house and a field and lost both within a season in a mistaken speculation. He has never undertaken anything without its going wrong, and treats Fate like an old practical joker of whom one has become fond. He once answered to Marius’s name at a roll call to save him a fine, and was struck off the register himself. He lives with Joly, when he lives anywhere.",
    interests: ["puns", "other people’s sofas", "bad luck", "breakfast"], tags: ["ABC", "unlucky", "gay-hearted"],
  },
  {
    key: "bahorel", name: "Bahorel", shortName: "Bahorel", aliases: [], initials: "Ba",
    title: "Eleventh-year student; loves a quarrel, prefers a riot", pronouns: "he", occupation: "student in perpetuity", homeKey: "cafe-musain",
    bigFive: { openness: 0.56, conscientiousness: 0.14, extraversion: 0.9, agreeableness: 0.32, neuroticism: 0.24 }, autonomy: 0.85, socialEnergy: 0.88,
    goals: [
      { type: "achieve", text: "to break a lamp-post in a good cause", priority: 0.6 },
      { type: "revenge", text: "to knock down one professor’s hat", priority: 0.3 },
    ],
    voice: {
      register: "street", description: "Loud, scarlet-waistcoated, friendly as a brawl. Every opinion comes with its sleeves rolled.",
      openers: ["Down with it", "Make way", "I like that", "Let them come"], oath: "Blood and thunder", imagery: "war",
      samples: ["I have read no law in eleven years, and I do not mean to be hanged by a stranger.", "First the paving stones, then the principles. One must have something to stand on."],
    },
    backstory: "Bahorel comes of peasants who have the good sense to respect their son, and spends their three thousand francs a year in doing nothing with tremendous energy. He strolls, in a waistcoat that is a political act. Being everywhere, he is the thread between the Friends of the ABC and the other societies. He has more brain than he shows, and hides it as other men hide a purse in a crowd.",
    interests: ["riots", "scarlet waistcoats", "cafés", "old parents"], tags: ["ABC", "brawler", "bold"],
  },
  {
    key: "feuilly", name: "Feuilly", shortName: "Feuilly", aliases: [], initials: "Fe",
    title: "Fan-maker at three francs a day, and friend of Poland", pronouns: "he", occupation: "fan-maker", homeKey: "cafe-musain",
    bigFive: { openness: 0.76, conscientiousness: 0.9, extraversion: 0.36, agreeableness: 0.72, neuroticism: 0.34 }, autonomy: 0.7, socialEnergy: 0.52,
    goals: [
      { type: "learn", text: "to know the whole history of every conquered people", priority: 0.6 },
      { type: "unite", text: "to bring out the workshops tomorrow", targetKey: "enjolras", priority: 0.7 },
    ],
    voice: {
      register: "plain", description: "A self-taught man’s exactness. Slow to speak in a room of students, then burning and full of dates.",
      openers: ["I have read", "In Poland", "We in the workshop", "Forgive me"], oath: "On my honour", imagery: "craft",
      samples: ["You were taught your history, citizens. I had to find out that there was any.", "A fan is a small thing. I have painted liberty on four hundred, and sold her at two sous."],
    },
    backstory: "Feuilly was an orphan who taught himself to read and write, and with that to think, so that he regards learning as a kind of deliverance that ought to be handed on. Having no mother, he adopted a mother country, and having no family he adopted the nations. Partitioned Poland wounds him as if it were his own. He earns three francs a day, owes nothing, and is the only man in the room who has to rise at five.",
    interests: ["the freedom of nations", "Poland", "history", "painted fans"], tags: ["ABC", "workman", "self-taught"],
  },
  {
    key: "jean-prouvaire", name: "Jean Prouvaire", shortName: "Prouvaire", aliases: ["Jehan"], initials: "JP",
    title: "Poet; blushes, plays the flute, and is not afraid", pronouns: "he", occupation: "poet", homeKey: "cafe-musain",
    bigFive: { openness: 0.98, conscientiousness: 0.54, extraversion: 0.18, agreeableness: 0.92, neuroticism: 0.56 }, autonomy: 0.6, socialEnergy: 0.38,
    goals: [
      { type: "achieve", text: "to finish the ode before the fighting", priority: 0.5 },
      { type: "protect", text: "to say a word for the children of the poor", priority: 0.6 },
    ],
    voice: {
      register: "lyrical", description: "Soft, antique, and all at once intrepid. Begins in flowers and ends with a vow.",
      openers: ["Ah", "I dreamed", "In the old ballads", "Hush"], oath: "By the Muses", imagery: "music",
      samples: ["The bats come out at six, and I had meant to speak to you all of immortality, but look, the bats.", "I tremble when I am spoken to. When I am shot at, I shall be quite at ease."],
    },
    backstory: "Jean Prouvaire spells his name in the mediaeval fashion, keeps a pot of flowers, knows four dead languages and reads them all for the poets. He is rich, an only son, dresses badly, and gives away what he has. By day he goes deeply into social questions and by night he looks at the clouds. He speaks so gently that people are astonished, on the occasions when it is needed, to find him standing in front.",
    interests: ["verses", "the flute", "clouds", "ghosts", "wages and bread"], tags: ["ABC", "poet", "gentle"],
  },
];
