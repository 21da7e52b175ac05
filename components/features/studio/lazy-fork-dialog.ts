"use client";
import dynamic from "next/dynamic";

/** Comes with the first branch that somebody wants to make. */
export const ForkDialog = dynamic(() => import("./fork-dialog").then((module) => module.ForkDialog), { ssr: false });
