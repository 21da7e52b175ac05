-- A timeline has one writer for each thing that is done with it: its cast is played, its graph is fed.
ALTER TABLE "TimelineLease" DROP CONSTRAINT "TimelineLease_pkey",
ADD COLUMN     "task" TEXT NOT NULL DEFAULT 'cast',
ADD CONSTRAINT "TimelineLease_pkey" PRIMARY KEY ("timelineId", "task");
