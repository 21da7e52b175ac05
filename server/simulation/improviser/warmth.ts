import { exp2d } from "../arithmetic";

/** Words by which anybody hears that somebody means well. */
const warm =
  /\b(?:sorry|thank(?:s|ful)?|please|glad|forgive|friend|friends|help|kind|kindly|kindness|gentle|gently|dear|care|welcome|together|safe|gladly|of course|grateful|trust|well done|proud|good of you|may i|if you (?:will|like|would)|rest)\b/gi;
/** And by which anybody hears that somebody does not much mind how it is taken. */
const harsh =
  /\b(?:no|not|never|nonsense|nothing|nobody|enough|rubbish|fool|fools?|wrong|blame|regret|hate|stupid|lie|liar|worse|worst|silly|leave me|shut|coward|badly|careless)\b/gi;

const MOST = 2;

/** −2..2: what its words do to whoever hears them. */
export const warmthOf = (source: string): number =>
  Math.max(-MOST, Math.min(MOST, (source.match(warm)?.length ?? 0) - (source.match(harsh)?.length ?? 0)));

/** Doublings for each degree of warmth, for the kindest. */
const POWER = 1;

/** How much a sentence of that warmth is for somebody of that agreeableness, 0..1. */
export const warmthFor = (warmth: number, agreeableness: number): number => exp2d(POWER * warmth * (2 * agreeableness - 1));
