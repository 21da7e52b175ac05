"use client";
import type { ReactNode } from "react";
import { Brand } from "@/components/layout/brand";
import { ThemeToggle } from "@/components/layout/theme";
import { Icon } from "@/components/ui/icon";

interface DoorProps {
  title: string;
  text: string;
  children: ReactNode;
}

/** The left side of the first page: the promise, and what to do about it. */
export function Door({ title, text, children }: DoorProps) {
  return (
    <section className="door">
      <header>
        <Brand />
        <b>Dramatis</b>
        <ThemeToggle />
      </header>
      <div className="pitch">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      {children}
      <footer>
        <Icon name="shield" />
        Runs on this machine, with no key and no server. Nothing leaves it until you say so.
      </footer>
    </section>
  );
}
