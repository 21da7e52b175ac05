"use client";
import { late } from "@/components/ui/late";

/** Comes before the first branch that somebody wants to make. */
export const ForkDialog = late(() => import("./fork-dialog").then((module) => module.ForkDialog));
