"use client";
import "@/components/lib/zod-without-eval";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { createQueryClient } from "@/components/lib/query-client";
import { SocketProvider } from "@/components/lib/socket-context";
import { createTrpcClient, TRPCProvider } from "@/components/lib/trpc-client";
import { UiProvider } from "@/components/ui/providers";

/** What every page stands on: theme and primitives, the server's procedures, the live socket. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(createTrpcClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <SocketProvider>
          <UiProvider nonce={nonce}>{children}</UiProvider>
        </SocketProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
