-- A line that waits for a moderator: its words are in no chronicle, no projection and no search.
CREATE TABLE "HeldLine" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "timelineId" UUID NOT NULL,
    "sceneId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "data" JSON NOT NULL,

    CONSTRAINT "HeldLine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HeldLine_workspaceId_createdAt_idx" ON "HeldLine"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "HeldLine_timelineId_idx" ON "HeldLine"("timelineId");

-- AddForeignKey
ALTER TABLE "HeldLine" ADD CONSTRAINT "HeldLine_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT dramatis_isolate('"HeldLine"'::regclass, 'SELECT, INSERT, UPDATE, DELETE');

-- Scenes and lines from before a scene could be directed. What is shown of the past is folded again from the chronicle.
UPDATE "SceneView" SET "data" = ("data"::jsonb || '{"plan":null,"muted":[],"whispers":[],"orders":[],"happenings":[],"beat":null,"endings":[],"tension":[],"proposals":[],"held":null,"holdNext":false,"nudged":[],"direction":{"time":"","atmosphere":"","question":"","rating":"12","parts":[],"motifs":[],"strategy":"social","selfReplies":false,"policy":{"rating":"flag","harm":"flag","reach":"flag","repetition":"off","words":{"list":[],"action":"off"},"everyLine":false},"permissions":{"whisper":"allowed","event":"allowed","turn":"ask"},"scenarioId":null,"scenarioVersion":null}}'::jsonb)::json;
UPDATE "Line" SET "data" = ("data"::jsonb || '{"alternatives":[],"chosen":0,"flags":[],"hears":null}'::jsonb)::json;
DELETE FROM "ViewCheckpoint";
