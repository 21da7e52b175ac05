-- A tie is only ever looked up by both its ends; this index led the planner to walk through everybody's ties to one person.
DROP INDEX "TieView_timelineId_toId_idx";
