export { Observatory } from "./observatory";
