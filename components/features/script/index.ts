export { BranchExport, ExportButton } from "./export-button";
export { ImportButton } from "./import-button";
