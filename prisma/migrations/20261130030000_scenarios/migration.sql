-- Authored plans of scenes. What was saved stays as it was; drafts are each writer's own, so that nobody's words are written over.
CREATE TABLE "Scenario" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "ecosystemId" UUID,
    "title" TEXT NOT NULL,
    "headVersion" INTEGER NOT NULL DEFAULT 1,
    "tags" TEXT[],
    "rating" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Scenario_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ScenarioVersion" (
    "scenarioId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "workspaceId" UUID NOT NULL,
    "data" JSON NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScenarioVersion_pkey" PRIMARY KEY ("scenarioId","version")
);
CREATE TABLE "ScenarioDraft" (
    "scenarioId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "data" JSON NOT NULL,
    "basedOn" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScenarioDraft_pkey" PRIMARY KEY ("scenarioId","userId")
);
CREATE TABLE "ScenarioShare" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "scenarioId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "version" INTEGER,
    "mode" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScenarioShare_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Scenario_workspaceId_updatedAt_idx" ON "Scenario"("workspaceId", "updatedAt");
CREATE UNIQUE INDEX "Scenario_workspaceId_id_key" ON "Scenario"("workspaceId", "id");
CREATE INDEX "ScenarioVersion_workspaceId_idx" ON "ScenarioVersion"("workspaceId");
CREATE INDEX "ScenarioDraft_workspaceId_idx" ON "ScenarioDraft"("workspaceId");
CREATE UNIQUE INDEX "ScenarioShare_tokenHash_key" ON "ScenarioShare"("tokenHash");
CREATE INDEX "ScenarioShare_workspaceId_scenarioId_idx" ON "ScenarioShare"("workspaceId", "scenarioId");

-- AddForeignKey
ALTER TABLE "Scenario" ADD CONSTRAINT "Scenario_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ScenarioVersion" ADD CONSTRAINT "ScenarioVersion_workspaceId_scenarioId_fkey" FOREIGN KEY ("workspaceId", "scenarioId") REFERENCES "Scenario"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ScenarioDraft" ADD CONSTRAINT "ScenarioDraft_workspaceId_scenarioId_fkey" FOREIGN KEY ("workspaceId", "scenarioId") REFERENCES "Scenario"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ScenarioShare" ADD CONSTRAINT "ScenarioShare_workspaceId_scenarioId_fkey" FOREIGN KEY ("workspaceId", "scenarioId") REFERENCES "Scenario"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT dramatis_isolate(format('%I', name)::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY['Scenario', 'ScenarioDraft', 'ScenarioShare']) AS name;
-- What was saved is only ever added to.
SELECT dramatis_isolate('"ScenarioVersion"'::regclass, 'SELECT, INSERT');
