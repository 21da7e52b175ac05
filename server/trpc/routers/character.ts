import { createCharacter, editCharacter, removeCharacter, restoreCharacter } from "@/server/services/character";
import { mutationOf, router } from "../init";

export const characterRouter = router({
  create: mutationOf(createCharacter),
  edit: mutationOf(editCharacter),
  remove: mutationOf(removeCharacter),
  restore: mutationOf(restoreCharacter),
});
