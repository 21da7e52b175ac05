import { traitNames, type TraitName } from "@/server/contracts/character";

// Words and short phrases by which a description shows a trait (high) or its absence (low). Only words that rarely mean
// anything else: "open" or "cold" say more about doors and weather than about people.
const lists: Record<TraitName, { high: string; low: string }> = {
  openness: {
    high: `curious, inquisitive, imaginative, creative, inventive, artistic, poetic, dreamer, dreamy, visionary, original, unconventional,
      eccentric, whimsical, bohemian, philosophical, contemplative, reflective, introspective, intellectual, scholarly, bookish, well read,
      open minded, adventurous, explorer, wanderer, worldly, cultured, insightful, ingenious, freethinking, free spirited, daydreams, daydreamer,
      loves books, loves art, loves learning, lover of books, eager to learn, fascinated by, romantic, experimental, idealistic, wonders about`,
    low: `conventional, traditional, conservative, old fashioned, narrow minded, closed minded, unimaginative, prosaic, literal minded,
      down to earth, set in her ways, set in his ways, set in their ways, incurious, dull witted, dogmatic, provincial, parochial,
      hidebound, practical minded, no nonsense, hates change, dislikes change, distrusts novelty, simple minded, unadventurous, pedestrian`,
  },
  conscientiousness: {
    high: `diligent, hardworking, hard working, industrious, organised, organized, orderly, tidy, neat, meticulous, careful, thorough, precise,
      punctual, disciplined, dutiful, responsible, reliable, dependable, conscientious, methodical, systematic, prudent, persistent,
      determined, ambitious, driven, efficient, perfectionist, principled, self disciplined, self controlled, studious, scrupulous, steadfast,
      keeps her word, keeps his word, keeps their word, keeps promises, plans ahead, sense of duty, strict, thrifty, tireless, focused`,
    low: `lazy, idle, careless, reckless, irresponsible, unreliable, undependable, disorganised, disorganized, messy, sloppy, slovenly, negligent,
      impulsive, impetuous, rash, heedless, hasty, forgetful, absent minded, scatterbrained, distractible, procrastinates, procrastinator,
      undisciplined, aimless, feckless, slapdash, spendthrift, wasteful, always late, never on time, thoughtless, fickle, flighty, hedonistic,
      happy go lucky, breaks promises, gives up easily, unambitious, devil may care`,
  },
  extraversion: {
    high: `outgoing, sociable, social, gregarious, talkative, chatty, garrulous, lively, vivacious, energetic, exuberant, boisterous, bubbly, loud,
      assertive, bold, confident, self assured, charismatic, charming, flamboyant, flirtatious, flirty, playful, cheerful, merry, jolly, jovial,
      enthusiastic, extroverted, extraverted, extrovert, extravert, friendly, spirited, high spirited, daring, dominant, domineering, commanding,
      life of the party, centre of attention, center of attention, loves company, loves attention, show off, fun loving, outspoken, brash, witty`,
    low: `shy, timid, quiet, reserved, withdrawn, introverted, introvert, bashful, retiring, reclusive, recluse, hermit, loner, solitary, taciturn,
      reticent, silent, laconic, aloof, distant, soft spoken, softspoken, meek, unassuming, submissive, antisocial, unsociable, standoffish,
      keeps to herself, keeps to himself, keeps to themselves, keeps to themself, man of few words, woman of few words, speaks little, prefers solitude,
      avoids people, avoids company, avoids crowds, hates crowds, dislikes crowds, self effacing, subdued, stoic, secretive, guarded`,
  },
  agreeableness: {
    high: `kind, kindhearted, kind hearted, warm, warmhearted, warm hearted, gentle, caring, compassionate, sympathetic, empathetic, considerate,
      thoughtful, generous, selfless, unselfish, helpful, forgiving, merciful, trusting, honest, sincere, polite, courteous, respectful, humble,
      modest, loving, affectionate, tender, nurturing, patient, loyal, cooperative, easygoing, easy going, good natured, sweet, gracious,
      big hearted, tolerant, altruistic, amiable, agreeable, good hearted, devoted, supportive, peace loving, friendly, soft hearted, charitable`,
    low: `cruel, ruthless, merciless, heartless, cold hearted, callous, selfish, greedy, arrogant, haughty, vain, conceited, proud, rude, blunt,
      harsh, hostile, aggressive, quarrelsome, argumentative, spiteful, vindictive, vengeful, malicious, manipulative, deceitful, dishonest,
      scheming, cunning, conniving, sadistic, sarcastic, cynical, suspicious, distrustful, stubborn, jealous, envious, bossy, domineering,
      unforgiving, uncaring, contemptuous, condescending, disdainful, egotistical, narcissistic, violent, brutal, unkind, mean spirited, surly`,
  },
  neuroticism: {
    high: `anxious, nervous, worried, worries, fearful, insecure, self conscious, moody, temperamental, emotional, sensitive, oversensitive, touchy,
      irritable, short tempered, hot tempered, quick tempered, hotheaded, hot headed, quick to anger, volatile, unstable, tense, stressed, restless,
      melancholy, melancholic, depressed, gloomy, brooding, tormented, haunted, paranoid, panicky, jumpy, high strung, neurotic, guilt ridden,
      self doubting, self loathing, vulnerable, fragile, easily upset, easily hurt, jealous, hysterical, obsessive, desperate, lonely, pessimistic,
      cries easily, loses her temper, loses his temper, loses their temper, traumatised, traumatized, tsundere, yandere`,
    low: `calm, composed, serene, tranquil, relaxed, stable, even tempered, level headed, levelheaded, unflappable, imperturbable, cool headed,
      self assured, secure, resilient, steady, placid, easygoing, easy going, carefree, untroubled, unworried, stoic, stoical, fearless, unafraid,
      confident, optimistic, cheerful, patient, laid back, unshakeable, collected, self possessed, poised, at peace, brave, courageous`,
  },
};

export interface TraitSign {
  trait: TraitName;
  sign: 1 | -1;
}

export const splitList = (list: string): string[] => list.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " "));

const signs = new Map<string, TraitSign[]>();
for (const trait of traitNames) {
  for (const [pole, sign] of [
    ["high", 1],
    ["low", -1],
  ] as const) {
    for (const phrase of splitList(lists[trait][pole])) signs.set(phrase, [...(signs.get(phrase) ?? []), { trait, sign }]);
  }
}

/** Longest phrase in the lists, in words. */
export const longestPhrase = Math.max(...[...signs.keys()].map((phrase) => phrase.split(" ").length));

// "shyly" and "shyness" say what "shy" says; "angrily" and "laziness" change a y on the way.
const stems = (word: string): string[] => {
  const base = /^(.{3,})(?:ly|ness)$/.exec(word)?.[1];
  return base === undefined ? [word] : [word, base, ...(base.endsWith("i") ? [`${base.slice(0, -1)}y`] : [])];
};

/** What a word or phrase in lower case says about a person; null for nothing. */
export const findSigns = (phrase: string): { entry: string; signs: readonly TraitSign[] } | null => {
  for (const entry of phrase.includes(" ") ? [phrase] : stems(phrase)) {
    const found = signs.get(entry);
    if (found) return { entry, signs: found };
  }
  return null;
};
