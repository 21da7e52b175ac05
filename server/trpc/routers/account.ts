import { changePassword, countAttempt, deleteAccount, getMe, renameAccount, signOutEverywhere, signUp } from "@/server/services/account";
import { limitedMutationOf, mutationOf, queryOf, router } from "../init";

export const accountRouter = router({
  me: queryOf(getMe),
  signUp: limitedMutationOf(signUp, ({ context, from }) => countAttempt(context, { what: "sign-up", from, account: "" })),
  rename: mutationOf(renameAccount),
  changePassword: mutationOf(changePassword),
  signOutEverywhere: mutationOf(signOutEverywhere),
  delete: mutationOf(deleteAccount),
});
