import { describe, expect, it } from "vitest";
import type { TraitName } from "@/server/contracts/character";
import type { MoveId } from "@/server/contracts/moves";
import type { SpeechRequest } from "@/server/contracts/speech";
import { improvise } from "./improvise";
import { buildRequest, calm, plainView } from "./testing/feed";

const friendly = { ...plainView, kind: "friend" as const, strength: 0.3, familiarity: 0.5 };

/** Two hundred lines of one who has the trait in that degree. */
const speakAs = (trait: TraitName, degree: number, moves: readonly MoveId[], over: Partial<SpeechRequest> = {}): string[] =>
  Array.from({ length: 200 }, (_, turn) => {
    const speaker = { ...calm, bigFive: { ...calm.bigFive, [trait]: degree } };
    return improvise(
      buildRequest({ speaker, move: moves[turn % moves.length] ?? "ASK", view: friendly, turnKey: `trait-${turn}`, ...over }),
    ).text;
  });
const words = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.split(" ").length, 0);
const count = (texts: readonly string[], pattern: RegExp): number =>
  texts.reduce((sum, text) => sum + (text.match(pattern) ?? []).length, 0);

const everyday: MoveId[] = ["GREET", "SMALL_TALK", "INFORM", "ASK", "COMPLIMENT", "INVITE"];
const pressing: MoveId[] = ["ASK", "ADVISE", "CRITICISE", "REQUEST_HELP", "PERSUADE", "WARN"];
const polite =
  /if you will (?:forgive|allow)|forgive me|with your leave|if I may|I do not mean to press|I may be wrong|you must judge|with respect|if I go too far|mean it kindly|not my place|distress you|as you think best|is it not|are you not|have you not/gi;

describe("personality in the improviser's words", { timeout: 60_000 }, () => {
  it("makes the outgoing talk longer, and louder, than the reserved", () => {
    const outgoing = speakAs("extraversion", 0.95, everyday);
    const reserved = speakAs("extraversion", 0.05, everyday);
    expect(words(outgoing)).toBeGreaterThan(words(reserved) * 1.15);
    expect(count(outgoing, /!/g)).toBeGreaterThan(count(reserved, /!/g) * 2 + 10);
  });

  it("makes the agreeable politer than the blunt when they press on somebody", () => {
    const kind = speakAs("agreeableness", 0.95, pressing);
    const blunt = speakAs("agreeableness", 0.05, pressing);
    expect(count(kind, polite)).toBeGreaterThan(count(blunt, polite) * 2 + 10);
  });

  it("lets only the blunt begin with a rebuff or end with a barb", () => {
    const rebuff =
      /(?:(?:^|[.!?] )(?:No|Nonsense|Not so|Hardly|Stuff|By no means|Fiddlesticks|Come, come|Not a bit of it|I think not|Absurd|Never|You jest|Far from it|Rubbish|No, no)\.)|do not ask you to like it|may be offended|do not soften it|as you please\.|dressing it up|Let it smart/g;
    const { speaker, addressee } = buildRequest();
    const said = {
      speakerId: addressee!.id,
      speakerName: "B",
      addresseeId: speaker.id,
      text: "You were asleep the whole time.",
      move: "CRITICISE",
    };
    const disputing: MoveId[] = ["ARGUE", "CRITICISE", "CHALLENGE", "ACCUSE"];
    const blunt = count(speakAs("agreeableness", 0.05, disputing, { previous: [said] }), rebuff);
    expect(blunt).toBeGreaterThan(20);
    expect(count(speakAs("agreeableness", 0.95, disputing, { previous: [said] }), rebuff)).toBeLessThan(blunt / 3);
  });

  it("lets the anxious doubt, stammer and trail off more than the steady", () => {
    const unsure =
      /…|\b(I|You|It|We|But|The)—|You are not angry|foolish of me|got it all wrong|ridiculous|should not have said|how these things sound|\bI think\b|I suppose|[Pp]erhaps|may be that|fancy that/g;
    expect(count(speakAs("neuroticism", 0.95, everyday), unsure)).toBeGreaterThan(
      count(speakAs("neuroticism", 0.05, everyday), unsure) * 2 + 10,
    );
  });

  it("says less when the speaker is tired", () => {
    const tired = speakAs("openness", 0.5, everyday, { speaker: { ...calm, energy: 0.1 } });
    expect(words(tired)).toBeLessThan(words(speakAs("openness", 0.5, everyday)) * 0.95);
  });

  it("runs words together today, and not in Athens", () => {
    const short = /\p{L}n’t|’ll|’m |’re /gu;
    expect(count(speakAs("openness", 0.5, everyday, { era: "contemporary" }), short)).toBeGreaterThan(20);
    expect(count(speakAs("openness", 0.5, everyday, { era: "antique" }), short)).toBe(0);
  });

  it("lets an elizabethan say ’tis, and nobody else", () => {
    expect(count(speakAs("openness", 0.5, everyday, { era: "elizabethan" }), /’tis|’twas/gi)).toBeGreaterThan(0);
    expect(count(speakAs("openness", 0.5, everyday, { era: "regency" }), /’tis|’twas/gi)).toBe(0);
  });

  it("uses the openers and the oath of a voice, each sparingly", () => {
    const voice = { ...calm.voice, openers: ["Upon my whiskers"], oath: "Thundering snails" };
    const texts: string[] = [];
    for (let turn = 0; turn < 200; turn++)
      texts.push(
        improvise(
          buildRequest({
            speaker: { ...calm, voice },
            move: everyday[turn % everyday.length] ?? "ASK",
            turnKey: `voice-${turn}`,
            ownTexts: texts.slice(-80),
          }),
        ).text,
      );
    for (const mark of [/Upon my whiskers/, /Thundering snails/]) {
      const at = texts.flatMap((text, index) => (mark.test(text) ? [index] : []));
      expect(at.length).toBeGreaterThan(3);
      expect(at.length).toBeLessThanOrEqual(texts.length * 0.12 + 1);
      expect(Math.min(...at.slice(1).map((index, k) => index - (at[k] ?? 0)))).toBeGreaterThan(6);
    }
  });

  it("draws images from the voice's own world", () => {
    const sea = speakAs("openness", 0.9, ["WARN", "ADVISE", "ARGUE"], {
      speaker: { ...calm, voice: { ...calm.voice, register: "lyrical", imagery: "sea" } },
    });
    expect(count(sea, /tide|sail|anchor|ebb|deck|rope|calm|hull/g)).toBeGreaterThan(3);
  });
});
