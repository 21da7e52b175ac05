import type { Line } from "@/server/contracts/line";
import type { ScriptDesk } from "../script-desk";

export interface LinePress {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Does what a key means on a line that has the focus; whether it means anything. */
export const pressOnLine = ({ key, altKey, ctrlKey, metaKey }: LinePress, line: Line, desk: ScriptDesk): boolean => {
  const { commands, rules, writes, setForm, onBranch } = desk;
  if (ctrlKey || metaKey) return false;
  const stands = line.ruling !== "rejected";
  if (altKey) {
    const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[key];
    if (by === undefined || !writes || !stands || line.alternatives.length < 2) return false;
    commands.step(line, by);
    return true;
  }
  switch (key) {
    case "e":
      if (rules && stands) setForm({ lineId: line.id, what: "edit" });
      return rules && stands;
    case "r":
      if (writes && stands) setForm({ lineId: line.id, what: "again" });
      return writes && stands;
    case "b":
      if (writes) onBranch(line);
      return writes;
    default:
      return false;
  }
};
