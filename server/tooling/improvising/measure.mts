import { directedMoves } from "@/server/contracts/moves";
import type { SpeechRequest } from "@/server/contracts/speech";
import { answeredLine } from "@/server/simulation/improviser/answered";
import { libraryFor } from "@/server/simulation/improviser/fragments/library";
import { improvise, word } from "@/server/simulation/improviser/improvise";
import { printsOf } from "@/server/simulation/improviser/prints";
import { isFitFor } from "@/server/simulation/improviser/safety";
import { drive, type DrivenLine } from "@/server/simulation/improviser/testing/drive";
import { randomStage } from "@/server/simulation/improviser/testing/random-stage";
import type { Stage } from "@/server/simulation/improviser/testing/stage";
import { mentions, resolves, takesUp } from "./coherence.mts";
import { grammarFaults } from "./grammar.mts";
import { poison, saysHostile } from "./hostile.mts";
import { recognisability } from "./move-groups.mts";
import { maskOf, separability } from "./separability.mts";
import { recoverTraits } from "./trait-probe.mts";
import * as variety from "./variety.mts";
import { diceOf } from "./words.mts";

export const measureVariety = (lines: readonly string[]) => {
  const { distinct: openings, top, topIs } = variety.openings(lines);
  return {
    words: variety.meanWords(lines),
    distinct1: variety.distinct(lines, 1),
    distinct2: variety.distinct(lines, 2),
    distinct3: variety.distinct(lines, 3),
    selfBleu: variety.selfBleu(lines),
    repeated4: variety.repeatedFours(lines),
    exact: variety.exactDuplicates(lines),
    near: variety.nearDuplicates(lines),
    openings,
    top,
    topIs,
  };
};

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…]) /);

/** Without whole sentences that come from somebody's world of images. */
const withoutSayings = (stage: Stage): ((text: string) => string) => {
  const library = libraryFor(stage.era, null);
  const known = new Set(library.domains.flatMap(({ sayings }) => sayings.flatMap(({ template }) => [...printsOf(template.source).fours])));
  const isSaying = (sentence: string): boolean => {
    const { fours } = printsOf(sentence);
    const held = [...fours].filter((four) => known.has(four)).length;
    return fours.length > 0 && held / fours.length > 0.4;
  };
  return (text) =>
    sentencesOf(text)
      .filter((sentence) => !isSaying(sentence))
      .join(" ");
};

/** Names, topics, goals, interests, places and images: everything but how it is said. */
const masked = (stage: Stage): ((text: string) => string) => {
  const library = libraryFor(stage.era, null);
  const bare = (phrase: string): string => phrase.replace(/^(?:to|the|a|an) /i, "");
  const people = stage.people.flatMap(({ name, shortName, interests, goals, occupation }) => [
    name,
    ...name.split(" "),
    shortName,
    occupation,
    ...interests,
    ...goals,
  ]);
  const things = library.domains.flatMap(({ topics, things: each }) => [...topics, ...each]);
  const mask = maskOf([...people, ...library.lexicon.topics, ...things, ...stage.places.map(({ name }) => name)].map(bare));
  const drop = withoutSayings(stage);
  return (text) => mask(drop(text));
};

export const measureSeparability = (stage: Stage, lines: readonly DrivenLine[]) => {
  const mask = masked(stage);
  const rows = lines.filter(({ addressee }) => addressee !== null).map(({ speaker, text }) => ({ speaker: speaker.id, text }));
  return { masked: separability(rows.map(({ speaker, text }) => ({ speaker, text: mask(text) }))), unmasked: separability(rows) };
};

/** Sixty people, about `each` lines of every one. */
export const measureTraits = (seed: number, each = 70) => {
  const stage = randomStage(60, seed);
  const texts = new Map(stage.people.map(({ id }) => [id, [] as string[]]));
  for (const { speaker, addressee, text } of drive(stage, 60 * each, { seed, pause: 2 })) if (addressee) texts.get(speaker.id)!.push(text);
  return recoverTraits(stage.people.map(({ id, bigFive }) => ({ bigFive, texts: texts.get(id)! })));
};

/** What the packs have for each move, with a word in place of each slot. */
const authoredMoves = (era: string) => {
  const { moves, cues } = libraryFor(era, null);
  return directedMoves.flatMap((move) =>
    [...Object.values(moves[move]).flat(), ...cues[move]].map(({ template: { source } }) => ({
      move,
      source,
      text: source
        .replace(/\(([^()|]*)\|[^()]*\)/g, "$1")
        .replace(/\{(?:name|third|named)\}/g, "Tom")
        .replace(/\{[a-z0-9]+\}/g, "it"),
    })),
  );
};

/** Real requests, each with another move in turn, so that the rare ones are heard as often as the others. */
export const measureMoves = (lines: readonly DrivenLine[], each = 100): number => {
  const asked = lines.filter(({ addressee }) => addressee !== null).map(({ request }) => request);
  const dice = diceOf(3);
  const moved = Array.from({ length: each * directedMoves.length }, (_, index) => {
    const request = asked[index % asked.length]!;
    const move = directedMoves[index % directedMoves.length]!;
    const third =
      lines.find(({ speaker }) => speaker.id !== request.speaker.id && speaker.id !== request.addressee?.id)?.request.speaker ?? null;
    const asMove: SpeechRequest = {
      ...request,
      move,
      accepted: dice() < 0.7,
      about: request.about ?? third,
      turnKey: `move-${index}`,
      recentTexts: [],
      ownTexts: [],
    };
    const { text, source } = word(asMove);
    return { move, text, source };
  });
  return recognisability(moved, authoredMoves(lines[0]?.request.era ?? "neutral"), ({ source }) => source);
};

export const measureCoherence = (lines: readonly DrivenLine[]) => {
  const replies = lines.filter(({ request }) => answeredLine(request) !== null);
  const share = (test: (line: DrivenLine) => boolean): number => replies.filter(test).length / Math.max(1, replies.length);
  return {
    replies: replies.length,
    takesUp: share(({ text, request }) => {
      const before = answeredLine(request)!;
      return takesUp({ text }, before) || resolves({ text, move: request.move, era: request.era }, before);
    }),
    names: share(({ text, request }) => takesUp({ text }, answeredLine(request)!)),
    mentions: share(({ text, request }) => mentions({ text }, answeredLine(request)!)),
  };
};

export const measureGrammar = (lines: readonly string[]) => {
  const faulty = lines.map((text) => ({ text, faults: grammarFaults(text) })).filter(({ faults }) => faults.length > 0);
  return { share: faulty.length / Math.max(1, lines.length), faulty };
};

export const measureSafety = (lines: readonly DrivenLine[], count: number) => {
  const unsafe: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const request = poison(lines[index % lines.length]!.request, index);
    const { text, direction } = improvise({
      ...request,
      turnKey: `unsafe-${index}`,
      recentTexts: request.recentTexts.slice(-20),
      ownTexts: [],
    });
    for (const said of [text, direction ?? ""]) if (saysHostile(said) || !isFitFor(said, request.rating)) unsafe.push(said);
  }
  return unsafe;
};

/** What a line costs undisturbed: the least of five times, since on a busy machine the neighbours' work is counted, too. */
export const measureTime = (lines: readonly DrivenLine[]) => {
  const once = ({ request }: DrivenLine): number => {
    const started = performance.now();
    improvise(request);
    return performance.now() - started;
  };
  const times = lines.map((line) => Math.min(...Array.from({ length: 5 }, () => once(line)))).sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length * 0.5)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
};
