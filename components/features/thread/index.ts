export { ThreadRow, ThreadRows } from "./thread-rows";
export { openThreads, sayThread } from "./prepare/thread-words";
