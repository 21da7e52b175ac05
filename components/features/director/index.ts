export { DirectorListPage } from "./list-page";
export { DirectorPage } from "./director-page";
export { SharedScenarioPage } from "./shared-page";
