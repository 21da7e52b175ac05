-- Scenes from before a scene said why it was paused: what was said when it last was.
UPDATE "SceneView" AS scene SET "data" = jsonb_set(scene."data"::jsonb, '{pausedFor}', COALESCE(
  CASE WHEN scene."status" = 'paused' THEN (
    SELECT event."payload"::jsonb->'reason' FROM "Event" AS event
    WHERE event."workspaceId" = scene."workspaceId" AND event."timelineId" = scene."timelineId"
      AND event."sceneId" = scene."id" AND event."type" = 'scene.paused'
    ORDER BY event."seq" DESC LIMIT 1
  ) END, 'null'::jsonb))::json;
DELETE FROM "ViewCheckpoint";
