export { askSimulation } from "./ask-simulation";
export { buildSpeech, placeOf } from "./build-speech";
export type { WordedAct } from "./speech-material";
export { composeOutcome, type SpokenAct } from "./compose-events";
export { dropCast, releaseCasts, withCast, type CastSession, type CastContext, type LiveCast, tickOf, wakeTimeline } from "./hold-cast";
export { answerCall, openSimulation, refusalReason, type SimulationCall, type SimulationStart } from "./host-simulation";
export { findRulesSeq, loadCreation } from "./load-simulation";
export { replayTimeline } from "./replay-timeline";
export { toInput, toSimulationCharacter } from "./to-input";
