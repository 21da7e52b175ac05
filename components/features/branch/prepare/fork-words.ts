/** Words for a branch from where another stands now, or at a moment of its past that is named. */
export const fromNow = (branchName: string, moment = "now") => ({
  title: `Branch from “${branchName}”`,
  description: `The new branch shares everything up to ${moment}, and goes its own way from there. This one stays as it is.`,
  action: { label: "Branch here", busy: "Branching" },
});
