"use client";
import { late } from "@/components/ui/late";

/** Comes with the first set of takes that somebody wants to begin. */
export const StartDialog = late(() => import("./start-dialog").then((module) => module.StartDialog));
