import { endScene, joinScene, leaveScene, openScene, pauseScene, resumeScene, sayLine, stepScene } from "@/server/services/scene";
import { mutationOf, router } from "../init";

export const sceneRouter = router({
  open: mutationOf(openScene),
  pause: mutationOf(pauseScene),
  resume: mutationOf(resumeScene),
  step: mutationOf(stepScene),
  end: mutationOf(endScene),
  join: mutationOf(joinScene),
  leave: mutationOf(leaveScene),
  say: mutationOf(sayLine),
});
