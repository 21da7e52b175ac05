export { askKnowledge } from "./ask-knowledge";
export { readMind } from "./read-mind";
export { ruleMemory } from "./rule-memory";
