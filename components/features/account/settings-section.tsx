import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  title: string;
  text?: ReactNode;
  children: ReactNode;
}

export function SettingsSection({ id, title, text, children }: SectionProps) {
  return (
    <section className="set" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {text && <p>{text}</p>}
      </header>
      <div className="set-b">{children}</div>
    </section>
  );
}
