import {
  changeScene,
  endScene,
  findSaid,
  joinScene,
  leaveScene,
  listModels,
  openScene,
  passTurn,
  pauseScene,
  playPart,
  resumeScene,
  sayLine,
  stepScene,
  stopScene,
} from "@/server/services/scene";
import { mutationOf, queryOf, router } from "../init";

export const sceneRouter = router({
  models: queryOf(listModels),
  open: mutationOf(openScene),
  pause: mutationOf(pauseScene),
  resume: mutationOf(resumeScene),
  step: mutationOf(stepScene),
  stop: mutationOf(stopScene),
  change: mutationOf(changeScene),
  end: mutationOf(endScene),
  join: mutationOf(joinScene),
  leave: mutationOf(leaveScene),
  say: mutationOf(sayLine),
  said: queryOf(findSaid),
  play: mutationOf(playPart),
  pass: mutationOf(passTurn),
});
