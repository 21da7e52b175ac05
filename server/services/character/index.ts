export { createCharacter } from "./create-character";
export { editCharacter } from "./edit-character";
export { exportCard } from "./export-card";
export { importCard, type ImportedCard } from "./import-card";
export { getAsset, type StoredAsset } from "./keep-asset";
export { removeCharacter, restoreCharacter } from "./remove-character";
export { setAvatar } from "./set-avatar";
