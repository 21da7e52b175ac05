export { answerProposal } from "./answer";
export { inject } from "./inject";
export { readIrony } from "./irony";
export { directBeat, order } from "./order";
export { recallWhisper, whisper } from "./whisper";
