export { SceneListPage } from "./scene-list-page";
export { ScenePage } from "./scene-page";
