"use client";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";

interface PickerProps {
  title: string;
  hint: string;
  accept: string;
  onFile: (file: File) => void;
}

/** A file by dropping or by choosing. */
export function FilePicker({ title, hint, accept, onFile }: PickerProps) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <label
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Icon name="upload" size={22} />
      <b>{title}</b>
      <span>{hint}</span>
      <input
        type="file"
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </label>
  );
}
