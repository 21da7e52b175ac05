import NextAuth from "next-auth";
import { authOptions } from "@/server/auth/next-auth-options";

interface RouteContext {
  params: Promise<{ nextauth: string[] }>;
}

// The only Next route handler: next-auth is the browser's cookie front and nothing more.
const handler = async (request: Request, context: RouteContext): Promise<Response> =>
  (await NextAuth(request as never, context as never, authOptions())) as Response;
export { handler as GET, handler as POST };
