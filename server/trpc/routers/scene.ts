import {
  changeScene,
  endScene,
  joinScene,
  leaveScene,
  openScene,
  pauseScene,
  resumeScene,
  sayLine,
  stepScene,
  stopScene,
} from "@/server/services/scene";
import { mutationOf, router } from "../init";

export const sceneRouter = router({
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
});
