"use client";
import { useStore } from "zustand";
import { createCardImports, type CardImports } from "./card-imports";
import { sendCard } from "./send-card";

const imports = createCardImports(sendCard, () => crypto.randomUUID());

export const useCardImports = (): CardImports => useStore(imports);
