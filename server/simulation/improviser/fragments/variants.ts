/** Ways of putting the same thing, of which a speaker keeps to one: what sets two voices apart without a catchphrase. */
export interface VariantSet {
  match: RegExp;
  /** In place of what matched; the first letter takes its case. */
  forms: readonly string[];
  /** Forms that only these times had; the rest are free to all. */
  modern?: readonly string[];
}

export const after = "(?=(?:I|you|we|it|he|she|they|there|the|that|my|your|this|nobody|somebody|so)\\b)";
export const clause = "(?=(?:I|you|we|he|she|they|it|the|that|there|not|nobody|who|if|my|your|his|her|a|an|one|some)\\b)";

/** Of what is heard and known. */
export const news: VariantSet = {
  match:
    /(?<=\b(?:hear|heard|know|knew|think|thinking|thought|[Tt]ell (?:me|us|them)|told (?:me|you|us|them)|news|spoke|word|learn(?:ed|t)?|dream(?:ed|t)?) )(?:about|of)\b(?= (?!(?:course|all|late|the two|you|me|us)\b))/g,
  forms: ["about", "of"],
};
/** How a clause is led in. */
export const openings: readonly VariantSet[] = [
  { match: /(?<=[.!?] |^)But(?= (?:I|you|we|he|she|they|it|the|that|there|who|if)\b)/g, forms: ["but", "yet", "and yet"] },
  {
    match: new RegExp(
      `(?<=\\b(?:think|thought|know|knew|suppose|believe|hope|hoped|said|see|wish|swear|promise|fear|afraid|sure|glad|told you|felt|found|imagine|say) )that ${clause}`,
      "g",
    ),
    forms: ["that ", ""],
  },
  { match: /(?<=\bso )that (?=(?:I|you|we|they|he|she|it|nobody)\b)/g, forms: ["that ", ""] },
];
/** How two clauses hang together. */
export const joints: readonly VariantSet[] = [
  { match: new RegExp(`; ${clause}`, "g"), forms: ["; ", " — ", ". "] },
  { match: new RegExp(`(?<=[a-z]{3}): ${clause}`, "g"), forms: [": ", " — "] },
  { match: /(?<=\p{L}), and (?=(?:I|you|we|he|she|they|it|the|there|nobody|my|your)\b)/gu, forms: [", and ", " — and ", "; and "] },
  // Not where the comma closes something: "for yourself, my dear, and tell them".
  { match: /(?<=(?:^|[.!?;:—] )[^,.;!?:—]{8,60}), and (?=\p{Ll})/gu, forms: [", and ", " and "] },
  { match: /(?<=(?:^|[.!?;:—] )[^,.;!?:—]{8,60}), or (?=\p{Ll})/gu, forms: [", or ", " or "] },
  { match: /(?<=\p{L}), (?=(?:if|when|because|unless|until) (?:I|you|we|he|she|they|it|the)\b)/gu, forms: [", ", " "] },
];

export const variantSets: readonly VariantSet[] = [
  { match: /\b[Pp]erhaps\b/g, forms: ["perhaps", "possibly", "it may be"], modern: ["maybe"] },
  { match: /\b[Nn]obody\b|\b[Nn]o one\b/g, forms: ["nobody", "no one"] },
  { match: /\b[Ss]omebody\b|\b[Ss]omeone\b/g, forms: ["somebody", "someone"] },
  { match: /\b[Ee]verybody\b|\b[Ee]veryone\b/g, forms: ["everybody", "everyone"] },
  { match: /\b[Aa]nybody\b|\b[Aa]nyone\b/g, forms: ["anybody", "anyone"] },
  { match: /(?<!\b(?:[Dd]epend|[Oo]nce) )\bupon\b/g, forms: ["upon", "on"] },
  { match: /\b[Uu]ntil\b|\b[Tt]ill\b/g, forms: ["until", "till"] },
  { match: /\bas (?:though|if)\b/g, forms: ["as though", "as if"] },
  {
    match: /(?<=\b(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he) )(?:had|would) (?:rather|sooner)\b/g,
    forms: ["had rather", "would rather", "would sooner"],
  },
  { match: /(?<=\b(?:I|[Yy]ou) )only\b(?= \p{Ll}{3,})/gu, forms: ["only", "merely"], modern: ["just"] },
  { match: /\ba (?:great|good) deal\b/g, forms: ["a great deal", "a good deal"], modern: ["a lot"] },
  { match: /(?<![Aa]ll )\bat once\b/g, forms: ["at once", "directly"], modern: ["straight away", "right away"] },
  { match: /\bought to\b/g, forms: ["ought to", "should"] },
  {
    match: /(?<=\b(?:I|[Yy]ou|[Ww]e|[Tt]hey) )need not\b/g,
    forms: ["need not", "have no need to"],
    modern: ["don’t have to", "needn’t"],
  },
  { match: /\b[Oo]f course\b/g, forms: ["of course", "naturally", "to be sure"] },
  { match: /\btowards?\b/g, forms: ["toward", "towards"] },
  { match: /\bamong\b/g, forms: ["among", "amongst"] },
  { match: /(?<!\b(?:a|the|that|this|long|little|short|good|some|for|in|worth) ?)\bwhile\b(?! away)/g, forms: ["while", "whilst"] },
  { match: /(?<=\b(?:I|[Ww]e) )(?:shall|will)\b(?! (?:not|you)\b)/g, forms: ["will", "shall"], modern: ["will"] },
  { match: /(?<=\bI )(?:would|should)\b(?= (?:be|say|think|hate|have|love|wish)\b)/g, forms: ["would", "should"], modern: ["would"] },
  { match: /\b(?:[Cc]an|[Mm]ay) I\b(?=[^.!?]*\?)/g, forms: ["can I", "may I", "might I"], modern: ["can I"] },
  {
    match: /(?<=^|[.!?] )Tell me\b(?= (?:about|what|who|how|why|the|again)\b)/g,
    forms: ["tell me", "do tell me", "pray tell me"],
    modern: ["tell me"],
  },
  { match: /\bmuch (?=(?:better|worse|more|less|harder|easier)\b)/g, forms: ["much ", "far ", "a good deal "] },
  { match: /\bthe others\b(?=[.,;!?]| (?:will|would|are|were|have|do|did)\b)/g, forms: ["the others", "the rest", "the rest of them"] },
  { match: /\b(?:kind|sort) of\b/g, forms: ["kind of", "sort of"] },
  { match: /\bI hope\b(?= (?:that|you|it|he|she|they|we|I)\b)/g, forms: ["I hope", "I trust", "I do hope"], modern: ["I hope"] },
  { match: /(?<=\bI )(?=(?:wish|like|admire|envy|love|miss) )/g, forms: ["", "do ", ""] },
  { match: /\b[Ii]t seems\b/g, forms: ["it seems", "it appears", "it would seem"] },
  { match: /\bI suppose\b(?! so)/g, forms: ["I suppose", "I dare say", "I imagine"], modern: ["I guess"] },
  { match: new RegExp(`\\bI think\\b(?= (?:that )?${after})`, "g"), forms: ["I think", "I believe", "I fancy"], modern: ["I reckon"] },
  {
    match: /(?<!\b(?:was|is|no|the|of|much|some|any) )\b(?:speak|talk) (?:of|about)\b/g,
    forms: ["speak of", "talk of", "talk about", "speak about"],
  },
  news,
  {
    match: /(?<=\b(?:wrong|right|certain|sure|mistaken|agree|disagree|honest|serious|argue|quarrel) )about\b(?= (?!it\b|them\b))/g,
    forms: ["about", "as to"],
  },
  {
    match: /(?<=(?:^|[.!?…—:;] ))[Tt]hank you\b(?=[.,!]| for\b)/g,
    forms: ["thank you", "thank you", "I thank you", "my thanks"],
    modern: ["thanks"],
  },
  { match: /(?<=\bI(?: am|’m) (?:so |very )?)glad\b(?= (?:that|you|we|to|it)\b)/g, forms: ["glad", "happy", "pleased"] },
  { match: /\bany more\b(?=[.,;!?])/g, forms: ["any more", "any longer"] },
  { match: /\beach other\b|\bone another\b/g, forms: ["each other", "one another"] },
  { match: /(?<=\bI )(?:should|would) like\b/g, forms: ["should like", "would like"] },
  { match: /\bbegin\b/g, forms: ["begin", "start"] },
  { match: /\bbegan\b/g, forms: ["began", "started"] },
  ...openings,
  { match: new RegExp(`, but ${clause}`, "g"), forms: [", but ", "; but ", " — but ", ", yet ", " but "] },
  ...joints,
  { match: /(?<=\p{L}),? too(?=[.;!?])/gu, forms: [" too", ", too", " as well"] },
  { match: /\bagain\b(?=[.,;!?])/g, forms: ["again", "once more"] },
  { match: /(?<=\b(?:I|[Yy]ou|[Ww]e|[Tt]hey) )want to\b/g, forms: ["want to", "wish to"] },
  {
    match: /(?<=\b(?:I|[Yy]ou|[Ww]e) )must\b(?= (?!be\b|have\b|not\b|never\b|all\b)\p{Ll})/gu,
    forms: ["must", "have to"],
    modern: ["have got to"],
  },
  { match: /\bpeople\b/g, forms: ["people", "people", "folk"] },
  { match: /\bat least\b/g, forms: ["at least", "at any rate"] },
  { match: /\ball the same\b/g, forms: ["all the same", "even so"] },
  { match: /\b[Ii]t isn’t\b|\b[Ii]t’s not\b/g, forms: ["it isn’t", "it’s not"] },
  { match: /\b[Yy]ou aren’t\b|\b[Yy]ou’re not\b/g, forms: ["you aren’t", "you’re not"] },
  { match: /(?<=\bI )won’t\b/g, forms: ["won’t", "shan’t"] },
  {
    match: /\bbecause (?=(?:I|you|we|he|she|they|it)\b)(?<!(?:only|not|just|simply) because )/g,
    forms: ["because ", "since ", "seeing that "],
  },
  { match: /\b[Tt]hough (?=(?:I|you|we|he|she|they|it)\b)/g, forms: ["though ", "although "] },
  { match: /\b[Hh]ardly\b/g, forms: ["hardly", "scarcely", "barely"] },
  { match: /(?<!\bvery )\b(?:[Aa]lmost|[Nn]early)\b/g, forms: ["almost", "nearly"] },
  {
    match:
      /(?<=\b(?:am|are|is|was|were|be|been|’m|’re|’s) (?:quite |so |not |very )?)(?:sure|certain)\b(?= (?:that|of|about|you|I|it|he|she|they)\b)/g,
    forms: ["sure", "certain"],
  },
  {
    match: /(?<=\b(?:[Yy]ou|I|[Ww]e|[Tt]hey) (?:are|were|was|am) (?:quite |both )?)(?:wrong|mistaken)\b(?=[.,;!]| about\b)/g,
    forms: ["wrong", "mistaken"],
  },
  { match: /\bafraid\b(?= of\b|[.,;!])/g, forms: ["afraid", "frightened"] },
  { match: /\b(?:tired|weary)\b(?= of\b)/g, forms: ["tired", "weary"], modern: ["sick"] },
  { match: /(?<=\b(?:very|so|am|are|was|were|be|been|is|not) )angry\b/g, forms: ["angry", "cross", "angry"] },
  {
    match: /\b[Aa] little\b(?=[.,;!]| (?:too|more|less|late|early|closer|nearer|longer)\b)/g,
    forms: ["a little", "somewhat", "a trifle"],
    modern: ["a bit"],
  },
  {
    match: /(?<=\b(?:is|are|was|were|am|been|be|’s|’re|’m) )(?:very|most)\b(?= \p{Ll}+(?:[.,;!]| (?:of|to|that|and|with|about)\b))/gu,
    forms: ["very", "most", "very", "so"],
    modern: ["really"],
  },
  { match: /(?<=\b(?:is|are|was|were|am|been|be) )quite\b(?= \p{Ll})/gu, forms: ["quite", "altogether"] },
  { match: /\b(?:[Ss]peak|[Tt]alk)\b(?= (?:to|with) (?:me|them|you|him|her|us)\b)/g, forms: ["speak", "talk"] },
  { match: /\bwhole\b(?= (?:evening|day|night|week|town|truth|story|house|affair|world|hour)\b)/g, forms: ["whole", "entire"] },
  { match: /\b[Aa]t last\b/g, forms: ["at last", "at long last", "finally"] },
  { match: /\b[Gg]oodbye\b/g, forms: ["goodbye", "farewell", "goodbye"], modern: ["bye"] },
  { match: /\bHello\b/g, forms: ["hello", "good day", "good evening"], modern: ["hi", "hey"] },
  { match: /\b(?:[Rr]eally|[Tt]ruly)\b/g, forms: ["really", "truly"] },
  { match: /\bfor years\b/g, forms: ["for years", "these many years", "for years and years"] },
  { match: /\bsoon\b(?=[.,;!?])/g, forms: ["soon", "before long", "presently"] },
  { match: /\bone day\b(?=[.,;!?])/g, forms: ["one day", "some day", "one of these days"] },
  {
    match: /(?<=\b(?:I|[Ww]e|[Yy]ou) )have (?=(?:a|an|no|two|three|the|nothing|something)\b)/g,
    forms: ["have "],
    modern: ["have got ", "have "],
  },
  { match: /\b[Ee]very\b(?= (?:day|night|evening|morning|time|hour)\b)/g, forms: ["every", "each"] },
  { match: /\bjust now\b/g, forms: ["just now", "a moment ago", "this minute"] },
];
