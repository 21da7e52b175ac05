import {
  createEcosystem,
  getEcosystem,
  listCasts,
  listEcosystems,
  pauseEcosystem,
  playEcosystem,
  removeEcosystem,
  renameEcosystem,
  restoreEcosystem,
  setParam,
  setSpeed,
  stepEcosystem,
} from "@/server/services/ecosystem";
import { mutationOf, queryOf, router } from "../init";

export const ecosystemRouter = router({
  list: queryOf(listEcosystems),
  get: queryOf(getEcosystem),
  casts: queryOf(listCasts),
  create: mutationOf(createEcosystem),
  rename: mutationOf(renameEcosystem),
  remove: mutationOf(removeEcosystem),
  restore: mutationOf(restoreEcosystem),
  play: mutationOf(playEcosystem),
  pause: mutationOf(pauseEcosystem),
  step: mutationOf(stepEcosystem),
  setSpeed: mutationOf(setSpeed),
  setParam: mutationOf(setParam),
});
