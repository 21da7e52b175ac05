export { passwordWord } from "./password-words";
export { SignPage } from "./sign-page";
export { WelcomePage } from "./welcome-page";
