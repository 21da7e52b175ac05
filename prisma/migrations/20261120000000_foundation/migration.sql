-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("workspaceId","userId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" JSONB NOT NULL,
    "action" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Timeline" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "ecosystemId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" UUID,
    "forkSeq" INTEGER NOT NULL DEFAULT 0,
    "headSeq" INTEGER NOT NULL DEFAULT 0,
    "headTick" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Timeline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "timelineId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "workspaceId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "v" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tick" INTEGER NOT NULL,
    "sceneId" UUID,
    "actor" JSON NOT NULL,
    "causes" INTEGER[],
    "payload" JSON NOT NULL,
    "isInput" BOOLEAN NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("timelineId","seq")
);

-- CreateTable
CREATE TABLE "Command" (
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "answer" JSON NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Command_pkey" PRIMARY KEY ("workspaceId","userId","id")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "timelineId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "workspaceId" UUID NOT NULL,
    "state" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("timelineId","seq")
);

-- CreateTable
CREATE TABLE "ViewCheckpoint" (
    "timelineId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "workspaceId" UUID NOT NULL,
    "view" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ViewCheckpoint_pkey" PRIMARY KEY ("timelineId","seq")
);

-- CreateTable
CREATE TABLE "TimelineLease" (
    "timelineId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "holder" TEXT NOT NULL,
    "token" BIGINT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TimelineLease_pkey" PRIMARY KEY ("timelineId")
);

-- CreateTable
CREATE TABLE "Ecosystem" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "castSlug" TEXT,
    "mainTimelineId" UUID NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Ecosystem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Asset" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CharacterCard" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "spec" TEXT NOT NULL,
    "data" JSON NOT NULL,
    "assets" BYTEA,
    "imageAssetId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CharacterCard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CastClock" (
    "timelineId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "era" TEXT NOT NULL,
    "romance" BOOLEAN NOT NULL,
    "startsAt" TEXT NOT NULL,
    "tick" INTEGER NOT NULL,
    "playing" BOOLEAN NOT NULL,
    "speed" DOUBLE PRECISION NOT NULL,
    "pauseReason" TEXT,

    CONSTRAINT "CastClock_pkey" PRIMARY KEY ("timelineId")
);

-- CreateTable
CREATE TABLE "PlaceView" (
    "timelineId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "PlaceView_pkey" PRIMARY KEY ("timelineId","id")
);

-- CreateTable
CREATE TABLE "CharacterView" (
    "timelineId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "removed" BOOLEAN NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "CharacterView_pkey" PRIMARY KEY ("timelineId","id")
);

-- CreateTable
CREATE TABLE "TieView" (
    "timelineId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "strength" DOUBLE PRECISION NOT NULL,
    "trust" DOUBLE PRECISION NOT NULL,
    "familiarity" DOUBLE PRECISION NOT NULL,
    "offence" DOUBLE PRECISION NOT NULL,
    "evidence" TEXT NOT NULL,
    "changedSeq" INTEGER NOT NULL,
    "changedTick" INTEGER NOT NULL,

    CONSTRAINT "TieView_pkey" PRIMARY KEY ("timelineId","fromId","toId")
);

-- CreateTable
CREATE TABLE "SceneView" (
    "timelineId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "SceneView_pkey" PRIMARY KEY ("timelineId","id")
);

-- CreateTable
CREATE TABLE "Line" (
    "timelineId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sceneId" UUID,
    "speakerId" UUID NOT NULL,
    "addresseeId" UUID,
    "tick" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "Line_pkey" PRIMARY KEY ("timelineId","id")
);

-- CreateTable
CREATE TABLE "Sample" (
    "timelineId" UUID NOT NULL,
    "tick" INTEGER NOT NULL,
    "workspaceId" UUID NOT NULL,
    "pleasure" DOUBLE PRECISION NOT NULL,
    "arousal" DOUBLE PRECISION NOT NULL,
    "dominance" DOUBLE PRECISION NOT NULL,
    "energy" DOUBLE PRECISION NOT NULL,
    "tension" DOUBLE PRECISION NOT NULL,
    "active" INTEGER NOT NULL,

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("timelineId","tick")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_createdAt_idx" ON "Invitation"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_at_idx" ON "AuditEntry"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "Timeline_workspaceId_ecosystemId_idx" ON "Timeline"("workspaceId", "ecosystemId");

-- CreateIndex
CREATE INDEX "Timeline_parentId_idx" ON "Timeline"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Timeline_workspaceId_id_key" ON "Timeline"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "Event_timelineId_isInput_seq_idx" ON "Event"("timelineId", "isInput", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Ecosystem_workspaceId_id_key" ON "Ecosystem"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "Asset_workspaceId_sha256_idx" ON "Asset"("workspaceId", "sha256");

-- CreateIndex
CREATE INDEX "CharacterCard_workspaceId_createdAt_idx" ON "CharacterCard"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "CastClock_playing_idx" ON "CastClock"("playing");

-- CreateIndex
CREATE INDEX "TieView_timelineId_toId_idx" ON "TieView"("timelineId", "toId");

-- CreateIndex
CREATE INDEX "SceneView_status_idx" ON "SceneView"("status");

-- CreateIndex
CREATE INDEX "Line_timelineId_seq_idx" ON "Line"("timelineId", "seq");

-- CreateIndex
CREATE INDEX "Line_timelineId_sceneId_seq_idx" ON "Line"("timelineId", "sceneId", "seq");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timeline" ADD CONSTRAINT "Timeline_workspaceId_ecosystemId_fkey" FOREIGN KEY ("workspaceId", "ecosystemId") REFERENCES "Ecosystem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timeline" ADD CONSTRAINT "Timeline_workspaceId_parentId_fkey" FOREIGN KEY ("workspaceId", "parentId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Command" ADD CONSTRAINT "Command_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ViewCheckpoint" ADD CONSTRAINT "ViewCheckpoint_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimelineLease" ADD CONSTRAINT "TimelineLease_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ecosystem" ADD CONSTRAINT "Ecosystem_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Asset" ADD CONSTRAINT "Asset_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharacterCard" ADD CONSTRAINT "CharacterCard_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CastClock" ADD CONSTRAINT "CastClock_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceView" ADD CONSTRAINT "PlaceView_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharacterView" ADD CONSTRAINT "CharacterView_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TieView" ADD CONSTRAINT "TieView_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SceneView" ADD CONSTRAINT "SceneView_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Line" ADD CONSTRAINT "Line_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The wall between workspaces. Requests reach rows through dramatis_app only, which owns nothing and bypasses nothing.
-- Roles belong to the whole server, so another database may be making the same one at this moment.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dramatis_app') THEN
    CREATE ROLE dramatis_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END $$;

-- Whoever runs this must be able to take the role; from Postgres 16 on, having made it is not enough.
DO $$
DECLARE
  reachable boolean := false;
BEGIN
  BEGIN
    SET LOCAL ROLE dramatis_app;
    reachable := true;
    RAISE EXCEPTION USING ERRCODE = 'DR001';
  EXCEPTION
    WHEN insufficient_privilege THEN NULL;
    WHEN SQLSTATE 'DR001' THEN NULL;
  END;
  IF NOT reachable THEN
    EXECUTE format('GRANT dramatis_app TO %I', current_user);
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO dramatis_app;

-- Walls one table in. Later migrations call it for each table they create that carries a "workspaceId".
CREATE FUNCTION dramatis_isolate(target regclass, grants text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT %s ON %s TO dramatis_app', grants, target);
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  -- nullif: after a transaction the setting reads '' and not NULL on the same connection.
  EXECUTE format('CREATE POLICY workspace_isolation ON %s TO dramatis_app
    USING ("workspaceId" = nullif(current_setting(''app.workspace'', true), '''')::uuid)
    WITH CHECK ("workspaceId" = nullif(current_setting(''app.workspace'', true), '''')::uuid)', target);
  -- FORCE binds the owner too; accounts and jobs that look over all workspaces go past the wall as the owner.
  EXECUTE format('CREATE POLICY owner_access ON %s TO %I USING (true) WITH CHECK (true)', target, current_user);
END $$;
REVOKE ALL ON FUNCTION dramatis_isolate(regclass, text) FROM PUBLIC;

SELECT dramatis_isolate(format('%I', name)::regclass, 'SELECT, INSERT, UPDATE, DELETE')
FROM unnest(ARRAY['Membership', 'Invitation', 'Ecosystem', 'Asset', 'CharacterCard', 'Timeline', 'Command', 'Checkpoint', 'ViewCheckpoint',
  'TimelineLease', 'CastClock', 'PlaceView', 'CharacterView', 'TieView', 'SceneView', 'Line', 'Sample']) AS name;

-- Histories are only ever added to.
SELECT dramatis_isolate(format('%I', name)::regclass, 'SELECT, INSERT') FROM unnest(ARRAY['Event', 'AuditEntry']) AS name;

-- A workspace sees itself, and of people those who belong to it; never their password.
GRANT SELECT, UPDATE ("name") ON "Workspace" TO dramatis_app;
ALTER TABLE "Workspace" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Workspace" FORCE ROW LEVEL SECURITY;
GRANT SELECT ("id", "email", "name", "demo", "createdAt", "deletedAt") ON "User" TO dramatis_app;
ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "User" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON "Workspace" TO dramatis_app
  USING ("id" = nullif(current_setting('app.workspace', true), '')::uuid)
  WITH CHECK ("id" = nullif(current_setting('app.workspace', true), '')::uuid);
CREATE POLICY workspace_isolation ON "User" FOR SELECT TO dramatis_app
  USING (EXISTS (SELECT FROM "Membership" m WHERE m."userId" = "User"."id"
    AND m."workspaceId" = nullif(current_setting('app.workspace', true), '')::uuid));
DO $$
BEGIN
  EXECUTE format('CREATE POLICY owner_access ON "Workspace" TO %I USING (true) WITH CHECK (true)', current_user);
  EXECUTE format('CREATE POLICY owner_access ON "User" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
