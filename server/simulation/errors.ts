export type SimulationErrorReason =
  | "character.unknown"
  | "character.known"
  | "character.removed"
  | "tie.to_self"
  | "param.unknown"
  | "param.invalid"
  | "turn.nobody_to_address"
  | "input.unknown"
  | "fact.unknown"
  | "fact.known"
  | "memory.unknown"
  | "motif.unknown"
  | "motif.invalid"
  | "motif.ambient"
  | "motif.illegal_transition"
  | "move.unknown"
  | "plan.invalid"
  | "card.unknown"
  | "beat.unknown"
  | "act.unknown"
  | "snapshot.invalid"
  | "snapshot.version";

/** An input that the simulation refuses. Nothing has been changed when it is thrown. */
export class SimulationError extends Error {
  constructor(
    readonly reason: SimulationErrorReason,
    message: string,
  ) {
    super(message);
    this.name = "SimulationError";
  }
}
