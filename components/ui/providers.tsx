"use client";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { ToastRegion } from "./toast";

/** Everything the primitives need above them. The nonce is the request's own: the theme is set before the first paint. */
export function UiProvider({ nonce, children }: { nonce?: string | undefined; children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <ThemeProvider attribute="data-theme" defaultTheme="system" enableSystem enableColorScheme={false} {...(nonce ? { nonce } : {})}>
        <ToastRegion>{children}</ToastRegion>
      </ThemeProvider>
    </CSPProvider>
  );
}
