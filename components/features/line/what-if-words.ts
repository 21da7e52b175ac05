import type { WhatIf } from "@/server/contracts/simulation";
import { motifName } from "@/components/charts/prepare/motif";

/** What was changed in a “what if”, for a label: "trust at 1.00", "without the memory". */
export const whatIfWords = (change: WhatIf): string => {
  switch (change.input) {
    case "trait":
    case "need":
      return `${change.name} at ${change.value.toFixed(2)}`;
    case "mood":
      return `${change.axis} at ${change.value.toFixed(2)}`;
    case "view":
      return `${change.field} at ${change.value.toFixed(2)}`;
    case "energy":
    case "regard":
      return `${change.input} at ${change.value.toFixed(2)}`;
    case "motif":
      return `${motifName(change.category).toLowerCase()} at ${change.intensity.toFixed(1)}`;
    case "received":
      return "nothing said to them before";
    case "memory":
      return "without a memory";
    case "fact":
      return "not knowing something";
    case "goal":
      return "without a wish";
    case "drama":
      return "without the story’s hand";
    case "fatigue":
      return "nothing of the kind done lately";
  }
};
