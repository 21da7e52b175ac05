"use client";
import { describeError } from "@/components/lib/app-error";
import { FormError } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";

interface WaitProps {
  found: { isPending: boolean; isPaused: boolean; error: unknown };
  /** What is looked for: "versions". */
  what: string;
  rows: number;
}

/** What stands in a list until its rows are there, or why they are not. */
export function ListWait({ found: { isPending, isPaused, error }, what, rows }: WaitProps) {
  if (error) return <FormError>{describeError(error)}</FormError>;
  if (!isPending) return null;
  if (isPaused) return <FormError>You are offline. The {what} come as soon as the network is there.</FormError>;
  return <Skeleton shape="rows" count={rows} label={`Looking for ${what}`} />;
}
