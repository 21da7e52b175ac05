export { InvitationPage } from "./invitation-page";
export { SettingsPage } from "./settings-page";
