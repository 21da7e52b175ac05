import type { MoveId } from "@/server/contracts/moves";
import { temperOf } from "./tie";
import type { ReplyKind, ReplyWay } from "./fragments/pack-schema";

const attack = "CRITICISE INSULT ACCUSE ARGUE THREATEN CHALLENGE BREAK_OFF BETRAY";
const asking = "ASK PROBE";

/** What each way of answering leads to: after the pardon comes no charge, after the refusal no vow. */
const table: Readonly<Record<ReplyKind, readonly [yes: string, no: string, aside: string]>> = {
  greeting: [
    "GREET SMALL_TALK COMPLIMENT KEEP_COMPANY INVITE THANK SHARE_INTEREST REMINISCE GIVE_GIFT OFFER_HELP JOKE FLIRT CONFIDE ENCOURAGE",
    `${attack} STONEWALL`,
    `${asking} TEASE INFORM GOSSIP COMMAND WARN`,
  ],
  chat: [
    "SMALL_TALK SHARE_INTEREST REMINISCE GOSSIP INFORM KEEP_COMPANY JOKE",
    `${attack} PROBE STONEWALL COMMAND`,
    `${asking} TEASE FAREWELL LIE`,
  ],
  quiet: ["KEEP_COMPANY THANK CONFIDE REMINISCE COMPLIMENT", `${attack} COMMAND FAREWELL`, `${asking} OFFER_HELP COMFORT TEASE`],
  memory: [
    "REMINISCE THANK COMPLIMENT JOKE SHARE_INTEREST KEEP_COMPANY DECLARE_LOVE FLIRT INVITE",
    `${attack} STONEWALL`,
    `${asking} TEASE SMALL_TALK`,
  ],
  pastime: ["SHARE_INTEREST COMPLIMENT INVITE ENCOURAGE", `${attack} STONEWALL`, `${asking} TEASE JOKE SMALL_TALK`],
  joke: [
    "JOKE TEASE SMALL_TALK COMPLIMENT KEEP_COMPANY FLIRT SHARE_INTEREST REMINISCE",
    `${attack} STONEWALL FAREWELL`,
    `${asking} ADVISE`,
  ],
  praise: [
    "THANK COMPLIMENT FLIRT DECLARE_LOVE SHARE_INTEREST JOKE INVITE OFFER_HELP KEEP_COMPANY CONFIDE VOW",
    `${attack} STONEWALL`,
    `${asking} TEASE SMALL_TALK`,
  ],
  thanks: [
    "OFFER_HELP COMPLIMENT VOW INVITE GIVE_GIFT KEEP_COMPANY SMALL_TALK ENCOURAGE REMINISCE",
    attack,
    `${asking} JOKE TEASE SMALL_TALK`,
  ],
  comfort: ["THANK CONFIDE REMINISCE KEEP_COMPANY COMPLIMENT DECLARE_LOVE VOW", `${attack} STONEWALL`, asking],
  secret: ["COMFORT VOW CONFIDE OFFER_HELP ENCOURAGE FORGIVE DEFEND THANK REVEAL_SECRET", attack, `${asking} ADVISE WARN`],
  offer: ["THANK VOW COMPLIMENT KEEP_COMPANY CONCEDE", `${attack} STONEWALL FAREWELL`, `${asking} NEGOTIATE TEASE`],
  loyal: ["THANK VOW COMPLIMENT DECLARE_LOVE CONFIDE RECRUIT REMINISCE", attack, `${asking} WARN ADVISE`],
  love: ["DECLARE_LOVE VOW FLIRT KEEP_COMPANY", `${attack} STONEWALL APOLOGISE`, asking],
  sorry: ["FORGIVE CONCEDE COMFORT THANK APOLOGISE KEEP_COMPANY ENCOURAGE", `${attack} STONEWALL`, `${asking} ADVISE`],
  peace: ["THANK FORGIVE VOW ATONE CONCEDE APOLOGISE KEEP_COMPANY INVITE JOKE SMALL_TALK", attack, asking],
  farewell: ["FAREWELL", `${attack} STONEWALL`, `${asking} GOSSIP WARN INFORM GIVE_GIFT CONFIDE REVEAL_SECRET`],
  ask: [
    "INFORM GOSSIP CONFESS CONFIDE REVEAL_SECRET CONCEDE",
    `${attack} STONEWALL FAREWELL COMMAND`,
    `${asking} LIE JOKE TEASE SMALL_TALK`,
  ],
  news: ["THANK INFORM GOSSIP SMALL_TALK CONCEDE WARN", "ARGUE CRITICISE ACCUSE INSULT CHALLENGE THREATEN", `${asking} ADVISE`],
  counsel: ["THANK CONCEDE VOW COMPLIMENT CONFIDE", `${attack} STONEWALL COMMAND`, `${asking} TEASE JOKE`],
  plea: ["OFFER_HELP VOW CONCEDE GIVE_GIFT ENCOURAGE", `${attack} STONEWALL COMMAND FAREWELL`, `${asking} NEGOTIATE TEASE`],
  order: ["CONCEDE VOW OFFER_HELP APOLOGISE", `${attack} STONEWALL COMMAND`, `${asking} TEASE JOKE`],
  insult: ["APOLOGISE CONCEDE CONFESS ATONE FORGIVE", `${attack} STONEWALL COMMAND`, `${asking} TEASE JOKE SMALL_TALK`],
  charge: ["APOLOGISE CONFESS CONCEDE ATONE", `${attack} COMMAND LIE`, `${asking} TEASE`],
  dispute: ["CONCEDE APOLOGISE MEDIATE NEGOTIATE COMPLIMENT", `${attack} PERSUADE COMMAND`, `${asking} TEASE JOKE`],
  wound: ["FORGIVE CONCEDE FAREWELL", `${attack} STONEWALL COMMAND`, asking],
  silence: ["KEEP_COMPANY COMFORT APOLOGISE", `${attack} COMMAND`, `${asking} OFFER_HELP SMALL_TALK JOKE TEASE`],
};

const ways = ["yes", "no", "aside"] as const;
const read = new Map<string, ReplyWay>();
for (const [kind, lists] of Object.entries(table))
  lists.forEach((moves, index) => {
    for (const move of moves.split(" ")) read.set(`${kind}/${move}`, read.get(`${kind}/${move}`) ?? ways[index]!);
  });

/** What is always answered first, whatever peaceful thing comes next: nobody leaves thanks, news or a confidence lying. */
const civil: Partial<Readonly<Record<ReplyKind, ReplyWay>>> = {
  greeting: "yes",
  chat: "yes",
  memory: "yes",
  pastime: "yes",
  joke: "yes",
  praise: "yes",
  thanks: "yes",
  comfort: "yes",
  secret: "yes",
  loyal: "yes",
  sorry: "yes",
  peace: "yes",
  news: "yes",
  counsel: "yes",
  offer: "yes",
  farewell: "aside",
  quiet: "aside",
  plea: "aside",
  ask: "aside",
};
const light = new Set<MoveId>(["JOKE", "TEASE", "FLIRT"]);
const heavy = new Set<ReplyKind>(["secret", "sorry", "comfort"]);

const civilWay = (kind: ReplyKind, move: MoveId): ReplyWay | null =>
  temperOf(move) === "hostile" || (heavy.has(kind) && light.has(move)) ? null : (civil[kind] ?? null);

/** The way in which somebody who is about to make this move may first answer; null where an answer would only be in its way. */
export const agreedWay = (kind: ReplyKind, move: MoveId): ReplyWay | null => read.get(`${kind}/${move}`) ?? civilWay(kind, move);
