import { redirect } from "next/navigation";

/** One page for both; this address is for links from outside. */
export default function SignUpPage() {
  redirect("/sign-in?mode=sign-up");
}
