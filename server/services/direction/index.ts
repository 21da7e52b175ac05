export { answerProposal } from "./answer-proposal";
export { inject } from "./inject-happening";
export { readIrony } from "./read-irony";
export { directBeat, order } from "./give-order";
export { recallWhisper, whisper } from "./whisper-word";
