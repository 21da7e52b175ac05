export { exportScript } from "./export-script";
export { importScript, inspectScript } from "./import-script";
export { listScriptLines } from "./list-lines";
export { previewScript } from "./preview-script";
