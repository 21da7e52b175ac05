import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/layout/providers";
import "./fonts/fonts";

export const metadata: Metadata = {
  title: { default: "Dramatis", template: "%s · Dramatis" },
  description: "Watch a cast of characters live, and direct it.",
  icons: { icon: "/favicon.svg" },
};
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

const findNonce = (policy: string | null): string | undefined => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Dynamic everywhere, the 404 page too: a prerendered page has no nonce, and its scripts are blocked.
  const nonce = findNonce((await headers()).get("content-security-policy"));
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
