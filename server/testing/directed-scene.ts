import { createWords } from "@/server/ai/words";
import type { SceneDirection } from "@/server/contracts/direction";
import type { Line } from "@/server/contracts/line";
import type { Scene, SceneSetup } from "@/server/contracts/scene";
import { plainDirection } from "@/server/contracts/scene-state";
import { endScene, openScene, takeTurn } from "@/server/services/scene";
import { improvise } from "@/server/simulation/improviser/improvise";
import { openLivingCast, type LivingCast } from "./living-cast";

export interface DirectedScene extends LivingCast {
  lizzy: string;
  darcy: string;
  caroline: string;
  /** The scene that was opened last. */
  where: { timelineId: string; sceneId: string };
  open(more?: Partial<SceneSetup>): Promise<void>;
  end(): Promise<void>;
  scene(): Promise<Scene>;
  lines(): Promise<Line[]>;
  turns(count: number): Promise<void>;
  /** Whether these words are anywhere in the chronicle. */
  isRecorded(words: string): Promise<boolean>;
}

/** A setup that says this of how it is directed. */
export const directed = (more: Partial<SceneDirection>): Pick<SceneSetup, "direction"> => ({ direction: { ...plainDirection, ...more } });

/** Three people in a drawing room, whose words the improviser gives; a scene is opened when `open` is called. */
export const openDirectedScene = async (): Promise<DirectedScene> => {
  const stage = await openLivingCast();
  Object.assign(stage.engine, { words: createWords({ improvise, log: stage.engine.log }) });
  const lizzy = await stage.idOf("Elizabeth Bennet");
  const darcy = await stage.idOf("Fitzwilliam Darcy");
  const caroline = await stage.idOf("Caroline Bingley");
  const { timelineId } = stage;
  const held: DirectedScene = {
    ...stage,
    lizzy,
    darcy,
    caroline,
    where: { timelineId, sceneId: "" },
    open: async (more = {}) => {
      const setup = { title: "The drawing room", cast: [lizzy, darcy, caroline], maxTurns: 200, secondsPerTurn: 60, ...more };
      held.where = { timelineId, sceneId: (await openScene(stage.as("owner"), { timelineId, setup })).id };
    },
    end: async () => void (await endScene(stage.as("owner"), held.where)),
    scene: async () => {
      const found = (await stage.view()).scenes.find(({ id }) => id === held.where.sceneId);
      if (!found) throw new Error("the scene is gone");
      return found;
    },
    lines: async () => (await stage.view()).lines.filter(({ sceneId }) => sceneId === held.where.sceneId),
    turns: async (count) => {
      for (let n = 0; n < count; n += 1) await takeTurn(stage.as("owner"), held.where);
    },
    isRecorded: async (words) => {
      const events = await stage.engine.chronicle.read(stage.workspaceId, timelineId, { afterSeq: 0, limit: 20_000 });
      return JSON.stringify(events).includes(JSON.stringify(words).slice(1, -1));
    },
  };
  return held;
};
