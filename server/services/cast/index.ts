export { buildSpeech, placeOf } from "./build-speech";
export { composeOutcome, type SpokenAct } from "./compose-events";
export { dropCast, releaseCasts, withCast, type CastSession, type LiveCast, tickOf, wakeTimeline } from "./hold-cast";
export { answerCall, openSimulation, type SimulationCall, type SimulationStart } from "./host-simulation";
export { toInput, toSimulationCharacter } from "./to-input";
