/** Ways of putting the same thing, of which a speaker keeps to one: what sets two voices apart without a catchphrase. */
export interface VariantSet {
  match: RegExp;
  /** In place of what matched; the first letter takes its case. */
  forms: readonly string[];
  /** Forms that only these times had; the rest are free to all. */
  modern?: readonly string[];
}

const after = "(?=(?:I|you|we|it|he|she|they|there|the|that|my|your|this|nobody|somebody|so)\\b)";
const clause = "(?=(?:I|you|we|he|she|they|it|the|that|there|not|nobody|who|if|my|your|his|her|a|an|one|some)\\b)";

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
  { match: /(?<=\b(?:I|[Ww]e) )shall\b(?! not)/g, forms: ["shall", "will"] },
  { match: /\bI suppose\b(?! so)/g, forms: ["I suppose", "I dare say", "I imagine"], modern: ["I guess"] },
  { match: new RegExp(`\\bI think\\b(?= (?:that )?${after})`, "g"), forms: ["I think", "I believe", "I fancy"], modern: ["I reckon"] },
  { match: /\b(?:speak|talk) (?:of|about)\b/g, forms: ["speak of", "talk of", "talk about", "speak about"] },
  {
    match:
      /(?<=\b(?:hear|heard|know|knew|think|thinking|thought|[Tt]ell (?:me|us|them)|told (?:me|you|us|them)|news|spoke|word|learn(?:ed|t)?|dream(?:ed|t)?) )(?:about|of)\b(?= (?!(?:course|all|late|the two|you|me|us)\b))/g,
    forms: ["about", "of"],
  },
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
  { match: /(?<=[.!?] |^)But(?= (?:I|you|we|he|she|they|it|the|that|there|who|if)\b)/g, forms: ["but", "yet", "and yet"] },
  {
    match: new RegExp(
      `(?<=\\b(?:think|thought|know|knew|suppose|believe|hope|hoped|said|see|wish|swear|promise|fear|afraid|sure|glad|told you|felt|found|imagine|say) )that ${clause}`,
      "g",
    ),
    forms: ["that ", ""],
  },
  { match: /(?<=\bso )that (?=(?:I|you|we|they|he|she|it|nobody)\b)/g, forms: ["that ", ""] },
  { match: new RegExp(`, but ${clause}`, "g"), forms: [", but ", "; but ", " — but ", ", yet ", " but "] },
  { match: new RegExp(`; ${clause}`, "g"), forms: ["; ", " — ", ". "] },
  { match: new RegExp(`(?<=[a-z]{3}): ${clause}`, "g"), forms: [": ", " — "] },
  { match: /(?<=\p{L}), and (?=(?:I|you|we|he|she|they|it|the|there|nobody|my|your)\b)/gu, forms: [", and ", " — and ", "; and "] },
  // Not where the comma closes something: "for yourself, my dear, and tell them".
  { match: /(?<=(?:^|[.!?;:—] )[^,.;!?:—]{8,60}), and (?=\p{Ll})/gu, forms: [", and ", " and "] },
  { match: /(?<=(?:^|[.!?;:—] )[^,.;!?:—]{8,60}), or (?=\p{Ll})/gu, forms: [", or ", " or "] },
  { match: /(?<=\p{L}), (?=(?:if|when|because|unless|until) (?:I|you|we|he|she|they|it|the)\b)/gu, forms: [", ", " "] },
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
];
