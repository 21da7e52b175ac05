export { HeldCard } from "./held-card";
export { HeldPage } from "./held-page";
