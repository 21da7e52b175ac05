import type { MoveId } from "@/server/contracts/moves";

const negation = /\b(?:not|never|hardly|no longer|isn['’]t|ain['’]t|aren['’]t|don['’]t|won['’]t|can['’]t|cannot|without)\b[^.!?;,]{0,18}$/i;

const denial = /\b(?:(?:am|are|do|will|['’]m|['’]re) not|don['’]t|won['’]t|can['’]t|cannot|never)\b/i;

/** A cue, the move it stands for, and what it stands for when it is denied ("I am not sorry"); null drops the cue. */
type Cue = readonly [cue: RegExp, move: MoveId, denied?: MoveId | null];

/** First match wins: what is most particular comes first. */
const cues: readonly Cue[] = [
  [
    /\b(?:I(?:['’]m| am)?(?: so| very| truly| deeply| really)? sorry|I apologi[sz]e|my apologies|forgive me|(?:I )?beg (?:your )?(?:pardon|forgiveness)|pardon me)\b(?! (?:for you|to hear|that you))/i,
    "APOLOGISE",
    "INSULT",
  ],
  [
    /\b(?:I (?:(?:do not|don['’]t|will not|won['’]t|cannot|can['’]t) )?forgive you|you(?:['’]re| are) forgiven|all is forgiven|no hard feelings|consider it forgotten)\b/i,
    "FORGIVE",
    "ACCUSE",
  ],
  [
    /\b(?:I(?:['’]m| am) in love with you|I (?:(?:do not|don['’]t|never) )?love(?:d)? you|I adore you|marry me|be my (?:wife|husband)|my heart is yours)\b/i,
    "DECLARE_LOVE",
    "BREAK_OFF",
  ],
  [
    /\b(?:it(?:['’]s| is) over between us|we are finished|I(?:['’]m| am) leaving you|I never want to see you again|we can(?:not|['’]t) go on)\b/i,
    "BREAK_OFF",
    null,
  ],
  [
    /\b(?:I (?:must|have to|need to|should) confess|I confess (?:that|to)|it was (?:me|I) who|I (?:lied|stole|cheated)|I did it|I have wronged you)\b/i,
    "CONFESS",
    null,
  ],
  [/\b(?:I (?:swear|promise|vow)|you have my word|on my (?:life|honou?r)|I give you my word)\b/i, "VOW", "STONEWALL"],
  [
    /\b(?:thank you|thanks|thank (?:god|heaven) for you|I(?:['’]m| am) (?:so )?grateful|much obliged|I(?:['’]m| am) in your debt)\b/i,
    "THANK",
    null,
  ],
  [
    /\b(?:or else|you(?:['’]ll| will) (?:regret|pay|be sorry)|I(?:['’]ll| will|['’]m going to| am going to) (?:kill|destroy|ruin|hurt|break|end|make you)|don['’]t make me|I(?:['’]m| am) warning you for the last)\b/i,
    "THREATEN",
    null,
  ],
  [
    /\b(?:you(?:['’]re| are)? (?:a |an |such a |nothing but a |just a )?(?:complete |utter |stupid |damned? |wretched |miserable )*(?:fool|idiot|liar|coward|fraud|villain|scoundrel|wretch|monster|brute|snake|toad|swine|pig|cheat|hypocrite|worthless|pathetic|disgusting|despicable|contemptible|vile|insufferable)|I (?:hate|despise|loathe|detest) you|go to (?:hell|the devil)|damn you|curse you|shut up)\b/i,
    "INSULT",
    null,
  ],
  [
    /\b(?:you (?:lied|stole|cheated|betrayed|killed|murdered|deceived|tricked|did (?:it|this)|knew (?:about|all along))|it was you|you are (?:guilty|to blame)|this is your (?:fault|doing)|how could you)\b/i,
    "ACCUSE",
    null,
  ],
  [
    /\b(?:I dare you|I challenge you|prove it|fight me|let us duel|draw your sword|you wouldn['’]t dare|show me what you)\b/i,
    "CHALLENGE",
    null,
  ],
  [
    /\b(?:be careful|beware|watch out|look out|take care not|you(?:['’]re| are) in danger|mind your back|don['’]t trust (?:him|her|them|anyone))\b/i,
    "WARN",
    null,
  ],
  [
    /\b(?:can|could|will|would) you (?:please )?(?:help|lend|save|assist)|\b(?:help me|I need (?:your )?help|I need you to|please help)\b/i,
    "REQUEST_HELP",
    null,
  ],
  [
    /\b(?:let me help|can I help|may I help|how can I help|I(?:['’]ll| will) help|allow me to help|I can help|leave it to me|at your service)\b/i,
    "OFFER_HELP",
    "STONEWALL",
  ],
  [
    /\b(?:this is for you|I (?:brought|bought|made|have) (?:you )?(?:a |this |something )?(?:gift|present|something for you)|a (?:gift|present) for you|take this, it(?:['’]s| is) yours)\b/i,
    "GIVE_GIFT",
    null,
  ],
  [
    /\b(?:would you (?:like|care) to (?:come|join|walk|dance|dine)|come (?:with me|along|and join)|join (?:me|us)|shall we (?:go|walk|dance|dine|take)|let(?:['’]s| us) (?:go|walk|dance|take a)|may I have (?:this|the next) dance)\b/i,
    "INVITE",
    null,
  ],
  [
    /\b(?:don['’]t (?:cry|worry|be (?:sad|afraid|upset))|it(?:['’]s| is) (?:all right|alright|okay|ok)|there, there|I(?:['’]m| am) (?:here for you|so sorry (?:for|to hear))|sorry (?:for you|to hear|that you)|poor (?:thing|dear|child)|it will (?:pass|be all right))\b/i,
    "COMFORT",
    null,
  ],
  [
    /\b(?:you can do (?:it|this)|I believe in you|don['’]t give up|keep going|courage|well done|you(?:['’]ll| will) (?:manage|succeed))\b/i,
    "ENCOURAGE",
    null,
  ],
  [
    /\b(?:you(?:['’]re| are| look| seem)(?: so| very| truly| really| quite| most)* (?:a )?(?:beautiful|kind|clever|wonderful|brilliant|lovely|charming|handsome|brave|wise|generous|splendid|good friend|remarkable|radiant|talented|witty)|I admire|I(?:['’]m| am) proud of you|what a (?:lovely|beautiful|clever|splendid|fine))\b/i,
    "COMPLIMENT",
    "CRITICISE",
  ],
  [
    /\b(?:between (?:you and me|ourselves)|have you heard (?:about|that)|they say (?:that )?(?:he|she|\p{Lu})|rumou?r has it|don['’]t tell (?:him|her|them) but)/iu,
    "GOSSIP",
    null,
  ],
  [
    /\b(?:(?:I(?:['’]ve| have) )?never told (?:anyone|a soul|anybody)|can you keep a secret|I need to tell you something|this stays between us|I(?:['’]m| am) (?:so )?(?:afraid|scared|frightened|ashamed|lonely))\b/i,
    "CONFIDE",
    null,
  ],
  [
    /\b(?:do you remember (?:when|how|that)|remember when|those were the days|when we were (?:young|children|boys|girls))\b/i,
    "REMINISCE",
    null,
  ],
  [
    /\b(?:you(?:['’]re| are) right|I agree|fair enough|very well, you win|I stand corrected|I concede|have it your way|point taken)\b/i,
    "CONCEDE",
    "ARGUE",
  ],
  [
    /\b(?:I disagree|you(?:['’]re| are) wrong|that(?:['’]s| is) (?:not true|false|nonsense|absurd|ridiculous)|nonsense|on the contrary|I don['’]t (?:agree|believe (?:you|it|that)))\b/i,
    "ARGUE",
    null,
  ],
  [
    /\b(?:none of your (?:business|concern)|leave me alone|no comment|I(?:['’]d| would) rather not|I have nothing to say|I won['’]t (?:say|talk|answer)|I refuse to (?:say|answer))\b/i,
    "STONEWALL",
    null,
  ],
  [
    /\b(?:if I were you|you should(?:n['’]t)?|you ought to|my advice|I(?:['’]d| would) (?:advise|suggest)|take my advice|have you (?:tried|considered))\b/i,
    "ADVISE",
  ],
  [
    /\b(?:I(?:['’]ll| will) (?:trade|give) you|in exchange|let(?:['’]s| us) make a deal|what if we|meet me halfway|I propose (?:a|that)|name your (?:price|terms))\b/i,
    "NEGOTIATE",
    null,
  ],
  [/\b(?:make (?:your )?peace with|talk to (?:him|her|them), (?:both|please)|you two (?:should|must|need to))\b/i, "MEDIATE", null],
  [
    /^(?:(?:well|oh|ah|and),? )?(?:hello|hi|hey|hail|greetings|welcome|good (?:day|morning|evening|afternoon)|how do you do|well met|bonjour)\b/i,
    "GREET",
    null,
  ],
  [
    /\b(?:goodbye|good-bye|farewell|good night|adieu|see you (?:later|soon|tomorrow)|I must (?:go|be going|take my leave)|until (?:tomorrow|we meet|next time)|bye)\b/i,
    "FAREWELL",
    null,
  ],
  [/\b(?:ha ?ha|just kidding|only joking|what do you call|why did the .+ cross|knock knock|lol)\b/i, "JOKE", null],
  [
    /\b(?:you(?:['’]re| are) (?:late|careless|rude|selfish|lazy|impossible|being unfair)|you (?:never|always) |that was (?:badly|poorly|ill) done|I(?:['’]m| am) disappointed in you|shame on you)/i,
    "CRITICISE",
    null,
  ],
];

const imperative =
  /^(?:please )?(?:go|come|stop|sit|stand|leave|give|take|bring|tell|listen|wait|look|put|get|open|close|shut|follow|hold|answer|speak|say|let|show|send|fetch|be quiet|do as|obey|kneel|run|hurry|drop|hand|stay|keep)\b/i;
const asking =
  /^(?:please )?(?:tell me|say,? (?:what|who|why|where|when|how)|who|what|where|when|why|how|which|whose|is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|may|might|shall|am)\b/i;
const suspecting =
  /\b(?:where were you|who (?:sent|paid) you|what are you hiding|are you (?:lying|sure)|do you expect me to believe|why (?:should|would) I (?:believe|trust))\b/i;
const smallTalk =
  /\b(?:weather|lovely day|fine day|nice day|rain(?:ing|s)?|sunshine|how are you|how is the|a (?:warm|cold|fine) (?:day|evening|night))\b/i;

/** The move that a person's own words make, by a few lexical cues; a plain statement informs, a question asks. */
export const classifyMove = (text: string): MoveId => {
  const said = text.slice(0, 600).normalize("NFC").replace(/\s+/g, " ").trim();
  for (const [cue, move, denied] of cues) {
    const match = cue.exec(said);
    if (!match) continue;
    const before = said.slice(0, match.index);
    // A cue that is a denial by nature ("don't worry") has no opposite.
    const isDenied = negation.test(before) || (typeof denied === "string" && denial.test(match[0]));
    if (!isDenied) return move;
    if (denied) return denied;
  }
  const denied = /\b(?:I(?:['’]m| am)|you(?:['’]re| are)) not(?: at all| even| very| so| a| an| really)* (\p{L}+)/iu.exec(said);
  if (denied && /^(?:sorry|apologi[sz]ing)$/i.test(denied[1] ?? "")) return "INSULT";
  if (denied && /^you/i.test(denied[0]) && /^(?:clever|kind|brave|wise|good|handsome|beautiful|witty|generous)$/i.test(denied[1] ?? ""))
    return "CRITICISE";
  if (denied && /^you/i.test(denied[0]) && /^(?:fool|idiot|coward|liar|worthless|stupid|pathetic)$/i.test(denied[1] ?? ""))
    return "COMFORT";
  if (suspecting.test(said)) return "PROBE";
  if (smallTalk.test(said)) return "SMALL_TALK";
  const isQuestion = /\?["”’)]*$/.test(said) || (/\?/.test(said) && asking.test(said));
  if (isQuestion || /^(?:please )?tell me\b/i.test(said)) return "ASK";
  if (imperative.test(said)) return "COMMAND";
  return "INFORM";
};
