export { askWhatIf } from "./ask-what-if";
export { explainMove, type Explanation } from "./explain-move";
export { explainWording } from "./explain-wording";
export { forkTimeline, stillBranch } from "./fork-timeline";
export { listLines } from "./list-lines";
export { loadDecision, speechAt } from "./load-decision";
export { listTimelines } from "./list-timelines";
export { wordWhatIf } from "./word-what-if";
export { viewTimeline } from "./view-timeline";
