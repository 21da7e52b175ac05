-- Scenes from before a scene counted what it uses: the time that they ran is folded from when they were opened, paused, resumed and closed.
WITH mark AS (
  SELECT "timelineId", "sceneId", "type" IN ('scene.opened', 'scene.resumed') AS "runs", "at",
      lead("at") OVER (PARTITION BY "timelineId", "sceneId" ORDER BY "seq") AS "until"
    FROM "Event" WHERE "type" IN ('scene.opened', 'scene.resumed', 'scene.paused', 'scene.closed')
), ran AS (
  SELECT "timelineId", "sceneId",
      coalesce(sum(round(extract(epoch FROM "until" - "at") * 1000)) FILTER (WHERE "runs" AND "until" IS NOT NULL), 0)::bigint AS "ms",
      to_char(max("at") FILTER (WHERE "runs" AND "until" IS NULL) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "since"
    FROM mark GROUP BY 1, 2
)
UPDATE "SceneView" s SET "data" = (s."data"::jsonb || jsonb_build_object(
    'reached', NULL,
    'runsSince', CASE WHEN s."status" = 'running' THEN coalesce(r."since", s."data"->>'openedAt') END,
    'used', jsonb_build_object('calls', 0, 'tokens', 0, 'cents', 0, 'unpriced', 0, 'ms', coalesce(r."ms", 0)),
    'direction', (s."data"::jsonb->'direction') || '{"limits":{"calls":null,"tokens":null,"cents":null}}'::jsonb))::json
  FROM "SceneView" v LEFT JOIN ran r ON r."timelineId" = v."timelineId" AND r."sceneId" = v."id"
  WHERE v."timelineId" = s."timelineId" AND v."id" = s."id";
DELETE FROM "ViewCheckpoint";
