import { moveWord } from "@/server/contracts/scenario-words";
import type { Scene } from "@/server/contracts/scene";
import type { IconName } from "@/components/ui/icon-names";
import { turnsWord } from "./words";

export type TakeBack =
  { kind: "whisper"; id: string } | { kind: "pin"; id: string } | { kind: "order"; id: string } | { kind: "mute"; characterId: string };
export interface InForceRow {
  key: string;
  icon: IconName;
  /** Null: everybody. */
  characterId: string | null;
  text: string;
  /** How long still. */
  until: string;
  takeBack: TakeBack;
}

type Standing = Pick<Scene, "whispers" | "orders" | "muted" | "turn" | "holdNext">;

/** A whisper that was understood as a move weighs on it by an order of its own, which goes with the whisper. */
const isOfWhisper = ({ what, characterId, move }: Standing["orders"][number], whispers: Standing["whispers"]): boolean =>
  what === "weight" && whispers.some((each) => each.characterId === characterId && each.move === move);

/** Everything that the writer has said and that still holds in a scene. */
export const listInForce = ({ whispers, orders, muted, turn }: Standing, nameOf: (id: string) => string): InForceRow[] => {
  const toward = (id: string | null): string => (id === null ? "" : ` toward ${nameOf(id)}`);
  return [
    ...whispers
      .filter(({ untilTurn }) => untilTurn > turn)
      .map((whisper): InForceRow => {
        const isAgainst = orders.some((order) => isOfWhisper(order, [whisper]) && (order.weight ?? 0) < 0);
        const meant =
          whisper.move === null ? "" : ` · understood as ${isAgainst ? "not to " : ""}${moveWord(whisper.move)}${toward(whisper.targetId)}`;
        return {
          key: whisper.id,
          icon: "whisper",
          characterId: whisper.characterId,
          text: meant === "" ? whisper.text : `${whisper.text.replace(/\.$/, "")}${meant}`,
          until: turnsWord(whisper.untilTurn - turn),
          takeBack: { kind: "whisper", id: whisper.id },
        };
      }),
    ...orders
      .filter((order) => !isOfWhisper(order, whispers))
      .map((order): InForceRow => {
        const base = { key: order.id, characterId: order.characterId };
        if (order.what === "pin") {
          const left = order.beforeTurn === null ? null : Math.max(0, order.beforeTurn - turn);
          return {
            ...base,
            icon: "pin",
            text: `Will ${moveWord(order.move)}${toward(order.targetId)}`,
            until: left === null ? "till it is done" : `within ${turnsWord(left)}`,
            takeBack: { kind: "pin", id: order.id },
          };
        }
        const often = (order.weight ?? 0) < 0 ? "less likely" : "likelier";
        return {
          ...base,
          icon: order.what === "forbid" ? "lock" : "sort",
          text: order.what === "forbid" ? `Will not ${moveWord(order.move)}` : `${moveWord(order.move)}: ${often} (${order.weight ?? 0})`,
          until: "till the end",
          takeBack: { kind: "order", id: order.id },
        };
      }),
    ...muted.map((characterId): InForceRow => ({
      key: `mute ${characterId}`,
      icon: "mute",
      characterId,
      text: "Silent unless told to speak",
      until: "till the end",
      takeBack: { kind: "mute", characterId },
    })),
  ];
};
