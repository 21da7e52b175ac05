-- Scenes from before people could play a character.
UPDATE "SceneView" SET "data" = ("data"::jsonb || '{"players":[],"awaited":null}'::jsonb)::json;
DELETE FROM "ViewCheckpoint";
