-- Scenes from before one could say which model names the next speaker.
UPDATE "SceneView" SET "data" = jsonb_set("data"::jsonb, '{direction,turnModel}', 'null')::json WHERE "data"::jsonb->'direction' IS NOT NULL;
DELETE FROM "ViewCheckpoint";
