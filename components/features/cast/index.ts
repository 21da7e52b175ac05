export { CastPage } from "./cast-page";
export { CharacterPage } from "./character-page";
