export { advanceEcosystem, passOver, stepEcosystem } from "./advance-ecosystem";
export { pauseEcosystem, playEcosystem, setSpeed } from "./control-clock";
export { createEcosystem } from "./create-ecosystem";
export { listCasts, type CastPreview } from "./list-casts";
export { getEcosystem, listEcosystems } from "./list-ecosystems";
export { removeEcosystem, restoreEcosystem } from "./remove-ecosystem";
export { renameEcosystem } from "./rename-ecosystem";
export { setParam } from "./set-param";
