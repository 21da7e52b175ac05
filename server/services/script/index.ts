export { exportScript } from "./export-script";
export { importScript, inspectScript } from "./import-script";
export { previewScript } from "./preview-script";
