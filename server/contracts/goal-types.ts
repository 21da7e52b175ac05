export const goalTypes = [
  "bond",
  "repair",
  "status",
  "learn",
  "protect",
  "revenge",
  "possess",
  "achieve",
  "escape",
  "unite",
  "hide",
] as const;
export type GoalType = (typeof goalTypes)[number];
