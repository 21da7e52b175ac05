-- CreateTable
CREATE TABLE "TieChange" (
    "timelineId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "workspaceId" UUID NOT NULL,
    "tick" INTEGER NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "strength" DOUBLE PRECISION NOT NULL,
    "trust" DOUBLE PRECISION NOT NULL,
    "familiarity" DOUBLE PRECISION NOT NULL,
    "offence" DOUBLE PRECISION NOT NULL,
    "strengthBy" DOUBLE PRECISION NOT NULL,
    "trustBy" DOUBLE PRECISION NOT NULL,
    "familiarityBy" DOUBLE PRECISION NOT NULL,
    "offenceBy" DOUBLE PRECISION NOT NULL,
    "lineId" UUID,
    "causeSeq" INTEGER NOT NULL,

    CONSTRAINT "TieChange_pkey" PRIMARY KEY ("timelineId","seq")
);

-- CreateIndex
CREATE INDEX "TieChange_timelineId_fromId_toId_seq_idx" ON "TieChange"("timelineId", "fromId", "toId", "seq");

-- AddForeignKey
ALTER TABLE "TieChange" ADD CONSTRAINT "TieChange_workspaceId_timelineId_fkey" FOREIGN KEY ("workspaceId", "timelineId") REFERENCES "Timeline"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was lived before there was this table, from the chronicle: what acts did to ties ...
INSERT INTO "TieChange"
SELECT e."timelineId", e."seq", e."workspaceId", e."tick", (c->>'fromId')::uuid, (c->>'toId')::uuid,
  CASE WHEN e."payload"->>'lineId' IS NULL THEN 'act' ELSE 'line' END, c->>'kind',
  (c->>'strength')::float8, (c->>'trust')::float8, (c->>'familiarity')::float8, (c->>'offence')::float8,
  (c->'delta'->>'strength')::float8, (c->'delta'->>'trust')::float8, (c->'delta'->>'familiarity')::float8, (c->'delta'->>'offence')::float8,
  (e."payload"->>'lineId')::uuid, COALESCE(e."causes"[1], 0)
FROM "Event" e CROSS JOIN LATERAL (SELECT e."payload"->'change' AS c) x
WHERE e."type" = 'relationship.changed';

-- ... what the writer said of them, as a way from where the tie was, or from a stranger's view ...
INSERT INTO "TieChange"
SELECT e."timelineId", e."seq", e."workspaceId", e."tick", (r->>'fromId')::uuid, (r->>'toId')::uuid, 'authored', r->>'kind',
  (r->>'strength')::float8, (r->>'trust')::float8, (r->>'familiarity')::float8, (r->>'offence')::float8, 0, 0, 0, 0,
  NULL, COALESCE(e."causes"[1], 0)
FROM "Event" e CROSS JOIN LATERAL (SELECT e."payload"->'relationship' AS r) x
WHERE e."type" = 'relationship.authored';

-- (the change before an event, through the parents of a branch)
CREATE FUNCTION dramatis_tie_before(timeline uuid, at integer, one uuid, other uuid) RETURNS SETOF "TieChange" LANGUAGE sql STABLE AS $$
  WITH RECURSIVE chain AS (
    SELECT t."id", t."parentId", t."forkSeq", at - 1 AS hi FROM "Timeline" t WHERE t."id" = timeline
    UNION ALL
    SELECT t."id", t."parentId", t."forkSeq", LEAST(c.hi, c."forkSeq") FROM chain c JOIN "Timeline" t ON t."id" = c."parentId"
  )
  SELECT k.* FROM chain c JOIN "TieChange" k ON k."timelineId" = c."id" AND k."seq" <= c.hi
  WHERE k."fromId" = one AND k."toId" = other ORDER BY k."seq" DESC LIMIT 1
$$;

UPDATE "TieChange" k SET
  "strengthBy" = round((k."strength" - COALESCE(b."strength", 0))::numeric, 4)::float8,
  "trustBy" = round((k."trust" - COALESCE(b."trust", 0.5))::numeric, 4)::float8,
  "familiarityBy" = round((k."familiarity" - COALESCE(b."familiarity", 0))::numeric, 4)::float8,
  "offenceBy" = round((k."offence" - COALESCE(b."offence", 0))::numeric, 4)::float8
FROM "TieChange" w LEFT JOIN LATERAL dramatis_tie_before(w."timelineId", w."seq", w."fromId", w."toId") b ON true
WHERE w."cause" = 'authored' AND w."timelineId" = k."timelineId" AND w."seq" = k."seq";

-- ... and where a tie became one of another kind, with the values that it had.
INSERT INTO "TieChange"
SELECT e."timelineId", e."seq", e."workspaceId", e."tick", b."fromId", b."toId", 'kind', e."payload"->>'to',
  b."strength", b."trust", b."familiarity", b."offence", 0, 0, 0, 0, NULL, COALESCE(e."causes"[1], 0)
FROM "Event" e CROSS JOIN LATERAL
  dramatis_tie_before(e."timelineId", e."seq", (e."payload"->>'fromId')::uuid, (e."payload"->>'toId')::uuid) b
WHERE e."type" = 'relationship.kind_changed';

DROP FUNCTION dramatis_tie_before(uuid, integer, uuid, uuid);

SELECT dramatis_isolate('"TieChange"'::regclass, 'SELECT, INSERT, UPDATE, DELETE');
