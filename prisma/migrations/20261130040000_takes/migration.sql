-- Branches have notes, are put away, or are kept out of sight as takes of a set.
ALTER TABLE "Timeline" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "takeSetId" UUID,
ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- A scene performed several times from one moment.
CREATE TABLE "TakeSet" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "timelineId" UUID NOT NULL,
    "ecosystemId" UUID NOT NULL,
    "forkSeq" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "setup" JSON NOT NULL,
    "vary" JSON NOT NULL,
    "budget" JSON NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TakeSet_pkey" PRIMARY KEY ("id")
);

-- One performance: what it is to perform, how far it has come, and who plays it at the moment.
CREATE TABLE "Take" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "setId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "timelineId" UUID NOT NULL,
    "sceneId" UUID NOT NULL,
    "setup" JSON NOT NULL,
    "status" TEXT NOT NULL,
    "turns" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "holder" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "playedMs" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT NOT NULL DEFAULT '',
    "outcome" JSON,
    "keptAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Take_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TakeSet_workspaceId_id_key" ON "TakeSet"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "TakeSet_workspaceId_ecosystemId_createdAt_idx" ON "TakeSet"("workspaceId", "ecosystemId", "createdAt");

-- CreateIndex
CREATE INDEX "TakeSet_timelineId_idx" ON "TakeSet"("timelineId");

-- CreateIndex
CREATE UNIQUE INDEX "Take_setId_ordinal_key" ON "Take"("setId", "ordinal");

-- CreateIndex
CREATE INDEX "Take_status_idx" ON "Take"("status");

-- CreateIndex
CREATE INDEX "Take_timelineId_idx" ON "Take"("timelineId");

-- AddForeignKey
ALTER TABLE "TakeSet" ADD CONSTRAINT "TakeSet_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Take" ADD CONSTRAINT "Take_workspaceId_setId_fkey" FOREIGN KEY ("workspaceId", "setId") REFERENCES "TakeSet"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT dramatis_isolate('"TakeSet"'::regclass, 'SELECT, INSERT, UPDATE, DELETE');
SELECT dramatis_isolate('"Take"'::regclass, 'SELECT, INSERT, UPDATE, DELETE');
