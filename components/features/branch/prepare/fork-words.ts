/** Words for a branch from where another stands now. */
export const fromNow = (branchName: string) => ({
  title: `Branch from “${branchName}”`,
  description: "The new branch shares everything up to now, and goes its own way from there. This one stays as it is.",
  action: { label: "Branch here", busy: "Branching" },
});
