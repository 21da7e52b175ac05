import type { MotifCategory } from "@/server/contracts/motifs";

/** Opposites (conflict weight 1), further conflicts (.5), and kin, which never are in conflict. All symmetric. SIMULATION §1.16. */
export interface MotifLinks {
  opposites: readonly MotifCategory[];
  conflicts: readonly MotifCategory[];
  kin: readonly MotifCategory[];
}

export const motifLinks: Record<MotifCategory, MotifLinks> = {
  BETRAYAL: { opposites: ["LOYALTY"], conflicts: ["FRIENDSHIP", "HONOR", "LOVE"], kin: ["TREACHERY"] },
  CHAOS: { opposites: ["PEACE"], conflicts: ["JUSTICE", "UNITY", "WISDOM"], kin: ["DESTRUCTION", "MADNESS"] },
  DEATH: { opposites: ["RENEWAL"], conflicts: ["ADVENTURE", "GROWTH", "HEALING"], kin: ["DESTRUCTION", "LOSS"] },
  DESTRUCTION: { opposites: ["INSPIRATION"], conflicts: ["GROWTH", "HEALING", "UNITY"], kin: ["CHAOS", "DEATH", "WRATH"] },
  DESPAIR: { opposites: ["HOPE"], conflicts: ["COURAGE", "INSPIRATION", "TRIUMPH", "WONDER"], kin: ["DOOM", "ISOLATION", "LOSS"] },
  DOOM: { opposites: ["ADVENTURE"], conflicts: ["HOPE", "INSPIRATION", "MYSTERY", "VICTORY"], kin: ["DESPAIR", "FEAR", "TRAGEDY"] },
  EVIL: { opposites: ["COMPASSION"], conflicts: ["JUSTICE", "LOVE", "MERCY", "REDEMPTION"], kin: ["HATE", "TREACHERY"] },
  EXILE: { opposites: ["UNITY"], conflicts: ["FRIENDSHIP", "LOYALTY"], kin: ["ISOLATION", "LOSS"] },
  FALL: { opposites: ["REDEMPTION"], conflicts: ["HONOR", "TRIUMPH"], kin: ["GUILT", "HUBRIS", "TEMPTATION", "TRAGEDY"] },
  FEAR: { opposites: ["COURAGE"], conflicts: ["ADVENTURE", "HOPE", "WONDER"], kin: ["DOOM", "MADNESS"] },
  GUILT: { opposites: ["FORGIVENESS"], conflicts: ["PEACE", "PRIDE", "TRIUMPH"], kin: ["FALL", "REDEMPTION"] },
  HATE: { opposites: ["LOVE"], conflicts: ["COMPASSION", "FRIENDSHIP", "UNITY"], kin: ["EVIL", "NEMESIS", "WRATH"] },
  HUBRIS: { opposites: ["WONDER"], conflicts: ["MERCY", "SACRIFICE", "WISDOM"], kin: ["FALL", "PRIDE"] },
  ISOLATION: { opposites: ["FRIENDSHIP"], conflicts: ["ADVENTURE", "LOVE", "UNITY"], kin: ["DESPAIR", "EXILE"] },
  LOSS: { opposites: ["HEALING"], conflicts: ["DISCOVERY", "RENEWAL", "VICTORY"], kin: ["DEATH", "DESPAIR", "EXILE"] },
  MADNESS: { opposites: ["WISDOM"], conflicts: ["HEALING", "PEACE"], kin: ["CHAOS", "FEAR"] },
  NEMESIS: { opposites: ["VICTORY"], conflicts: ["FRIENDSHIP", "PEACE", "TRIUMPH"], kin: ["HATE", "REVENGE", "VENGEANCE"] },
  PRIDE: { opposites: ["GROWTH"], conflicts: ["COMPASSION", "FORGIVENESS", "GUILT", "SACRIFICE"], kin: ["HUBRIS"] },
  REVENGE: { opposites: ["FORGIVENESS"], conflicts: ["HEALING", "MERCY", "PEACE", "REDEMPTION"], kin: ["NEMESIS", "VENGEANCE", "WRATH"] },
  SACRIFICE: { opposites: ["TEMPTATION"], conflicts: ["HUBRIS", "PRIDE"], kin: ["LOVE", "LOYALTY", "TRAGEDY"] },
  TEMPTATION: { opposites: ["SACRIFICE"], conflicts: ["HONOR", "LOYALTY", "WISDOM"], kin: ["FALL", "TREACHERY"] },
  TRAGEDY: { opposites: ["TRIUMPH"], conflicts: ["HOPE", "RENEWAL", "VICTORY"], kin: ["DOOM", "FALL", "SACRIFICE"] },
  TREACHERY: {
    opposites: ["HONOR"],
    conflicts: ["COURAGE", "DISCOVERY", "JUSTICE", "LOYALTY", "UNITY"],
    kin: ["BETRAYAL", "EVIL", "TEMPTATION"],
  },
  VENGEANCE: { opposites: ["JUSTICE"], conflicts: ["FORGIVENESS", "MERCY", "PEACE", "REDEMPTION"], kin: ["NEMESIS", "REVENGE", "WRATH"] },
  WRATH: { opposites: ["MERCY"], conflicts: ["COMPASSION", "PEACE", "WISDOM"], kin: ["DESTRUCTION", "HATE", "REVENGE", "VENGEANCE"] },
  HOPE: { opposites: ["DESPAIR"], conflicts: ["DOOM", "FEAR", "TRAGEDY"], kin: ["INSPIRATION", "RENEWAL"] },
  LOVE: { opposites: ["HATE"], conflicts: ["BETRAYAL", "EVIL", "ISOLATION"], kin: ["COMPASSION", "FRIENDSHIP", "SACRIFICE"] },
  REDEMPTION: { opposites: ["FALL"], conflicts: ["EVIL", "REVENGE", "VENGEANCE"], kin: ["FORGIVENESS", "GUILT", "RENEWAL"] },
  COURAGE: { opposites: ["FEAR"], conflicts: ["DESPAIR", "TREACHERY"], kin: ["ADVENTURE", "HONOR", "TRIUMPH"] },
  WISDOM: { opposites: ["MADNESS"], conflicts: ["CHAOS", "HUBRIS", "TEMPTATION", "WRATH"], kin: ["DISCOVERY", "GROWTH", "JUSTICE"] },
  HONOR: { opposites: ["TREACHERY"], conflicts: ["BETRAYAL", "FALL", "TEMPTATION"], kin: ["COURAGE", "JUSTICE", "LOYALTY"] },
  JUSTICE: { opposites: ["VENGEANCE"], conflicts: ["CHAOS", "EVIL", "MYSTERY", "TREACHERY"], kin: ["HONOR", "WISDOM"] },
  MERCY: { opposites: ["WRATH"], conflicts: ["EVIL", "HUBRIS", "REVENGE", "VENGEANCE"], kin: ["COMPASSION", "FORGIVENESS", "PEACE"] },
  PEACE: {
    opposites: ["CHAOS"],
    conflicts: ["GUILT", "MADNESS", "NEMESIS", "REVENGE", "VENGEANCE", "WRATH"],
    kin: ["HEALING", "MERCY", "UNITY"],
  },
  TRIUMPH: { opposites: ["TRAGEDY"], conflicts: ["DESPAIR", "FALL", "GUILT", "NEMESIS"], kin: ["COURAGE", "VICTORY"] },
  UNITY: { opposites: ["EXILE"], conflicts: ["CHAOS", "DESTRUCTION", "HATE", "ISOLATION", "TREACHERY"], kin: ["FRIENDSHIP", "PEACE"] },
  VICTORY: { opposites: ["NEMESIS"], conflicts: ["DOOM", "LOSS", "TRAGEDY"], kin: ["TRIUMPH"] },
  HEALING: { opposites: ["LOSS"], conflicts: ["DEATH", "DESTRUCTION", "MADNESS", "REVENGE"], kin: ["GROWTH", "PEACE", "RENEWAL"] },
  GROWTH: { opposites: ["PRIDE"], conflicts: ["DEATH", "DESTRUCTION"], kin: ["DISCOVERY", "HEALING", "RENEWAL", "WISDOM"] },
  DISCOVERY: { opposites: ["MYSTERY"], conflicts: ["LOSS", "TREACHERY"], kin: ["ADVENTURE", "GROWTH", "WISDOM", "WONDER"] },
  FRIENDSHIP: { opposites: ["ISOLATION"], conflicts: ["BETRAYAL", "EXILE", "HATE", "NEMESIS"], kin: ["LOVE", "LOYALTY", "UNITY"] },
  LOYALTY: { opposites: ["BETRAYAL"], conflicts: ["EXILE", "TEMPTATION", "TREACHERY"], kin: ["FRIENDSHIP", "HONOR", "SACRIFICE"] },
  COMPASSION: { opposites: ["EVIL"], conflicts: ["HATE", "PRIDE", "WRATH"], kin: ["LOVE", "MERCY"] },
  FORGIVENESS: { opposites: ["REVENGE", "GUILT"], conflicts: ["PRIDE", "VENGEANCE"], kin: ["MERCY", "REDEMPTION"] },
  RENEWAL: { opposites: ["DEATH"], conflicts: ["LOSS", "TRAGEDY"], kin: ["GROWTH", "HEALING", "HOPE", "REDEMPTION"] },
  INSPIRATION: { opposites: ["DESTRUCTION"], conflicts: ["DESPAIR", "DOOM"], kin: ["HOPE", "WONDER"] },
  WONDER: { opposites: ["HUBRIS"], conflicts: ["DESPAIR", "FEAR"], kin: ["DISCOVERY", "INSPIRATION", "MYSTERY"] },
  ADVENTURE: { opposites: ["DOOM"], conflicts: ["DEATH", "FEAR", "ISOLATION"], kin: ["COURAGE", "DISCOVERY", "MYSTERY"] },
  MYSTERY: { opposites: ["DISCOVERY"], conflicts: ["DOOM", "JUSTICE"], kin: ["ADVENTURE", "WONDER"] },
};
