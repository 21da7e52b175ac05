"use client";
import { createContext, useContext } from "react";
import type { Line } from "@/server/contracts/line";
import type { LineCommands } from "./use-line-commands";

export type LineForm = { lineId: string; what: "edit" | "again" };

/** What whoever reads the script may do to its lines, and what they look for in it. */
export interface ScriptDesk {
  commands: LineCommands;
  /** May rewrite and strike. */
  rules: boolean;
  /** May ask for other wordings, and branch. */
  writes: boolean;
  form: LineForm | null;
  setForm: (form: LineForm | null) => void;
  onBranch: (line: Line) => void;
  onStrike: (line: Line) => void;
  /** Shows everything as it was when the line was said; null where that is so already. */
  onMoment: ((line: Line) => void) | null;
  query: string;
}

export const ScriptDeskContext = createContext<ScriptDesk | null>(null);

export const useScriptDesk = (): ScriptDesk => {
  const desk = useContext(ScriptDeskContext);
  if (!desk) throw new Error("There is no script above this component");
  return desk;
};
