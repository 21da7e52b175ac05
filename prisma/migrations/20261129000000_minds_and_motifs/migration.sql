-- AlterTable
ALTER TABLE "CastClock" ADD COLUMN     "hand" DOUBLE PRECISION NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Sample" ADD COLUMN     "target" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "MotifView" (
    "timelineId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "workspaceId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "intensity" DOUBLE PRECISION NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "MotifView_pkey" PRIMARY KEY ("timelineId","id")
);

-- CreateTable
CREATE TABLE "ThreadView" (
    "timelineId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "holderId" UUID NOT NULL,
    "closedTick" INTEGER,
    "data" JSON NOT NULL,

    CONSTRAINT "ThreadView_pkey" PRIMARY KEY ("timelineId","id")
);

-- CreateTable
CREATE TABLE "FactView" (
    "timelineId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "workspaceId" UUID NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "FactView_pkey" PRIMARY KEY ("timelineId","id")
);

-- AddForeignKey
ALTER TABLE "MotifView" ADD CONSTRAINT "MotifView_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadView" ADD CONSTRAINT "ThreadView_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactView" ADD CONSTRAINT "FactView_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT dramatis_isolate(format('%I', name)::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY['MotifView', 'ThreadView', 'FactView']) AS name;

-- Members of the cast and lines have a field more; the texts stay as they are otherwise, in the order in which the fold writes them.
UPDATE "CharacterView" SET "data" = (left("data"::text, -1) || ',"pursuits":[]}')::json;
UPDATE "Line" SET "data" = regexp_replace("data"::text, ',"felt":\[', ',"used":null,"ruling":null,"felt":[')::json;

-- Kept views and states are of the former shape, and can be made again.
DELETE FROM "ViewCheckpoint";
DELETE FROM "Checkpoint";
