"use client";
import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cn } from "./cn";

export interface TabsProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  items: readonly { value: T; label: string; count?: number | undefined }[];
  children?: ReactNode;
  className?: string | undefined;
}

export function Tabs<T extends string>({ label, value, onChange, items, children, className }: TabsProps<T>) {
  return (
    <Base.Root className={cn("tabs", className)} value={value} onValueChange={(next: T) => onChange(next)}>
      <Base.List className="tablist" aria-label={label}>
        {items.map((item) => (
          <Base.Tab key={item.value} value={item.value}>
            {item.label}
            {item.count !== undefined && <i>{item.count}</i>}
          </Base.Tab>
        ))}
      </Base.List>
      {children}
    </Base.Root>
  );
}

export function TabPanel({ value, children, className }: { value: string; children: ReactNode; className?: string | undefined }) {
  return (
    <Base.Panel value={value} className={cn("tabpanel", className)}>
      {children}
    </Base.Panel>
  );
}
