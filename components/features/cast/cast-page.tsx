"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { useStudio } from "@/components/features/studio";
import { useMedia, usePhone } from "@/components/hooks/use-media";
import { Icon } from "@/components/ui/icon";
import { late } from "@/components/ui/late";
import { Sheet } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { importWords } from "./card-imports";
import { CastCards } from "./cast-cards";
import { CastEmpty, NobodyFound } from "./cast-empty";
import { CastList } from "./cast-list";
import { CastTable } from "./cast-table";
import { CastToolbar, layouts } from "./cast-toolbar";
import { PanelBody, PanelHead } from "./character-panel";
import { PanelActions } from "./panel-actions";
import { countWords, type Order } from "./roster";
import { useCardImports } from "./use-card-imports";
import { useFileDrop } from "./use-file-drop";
import { useRemembered } from "./use-remembered";
import { useRoster } from "./use-roster";
import { withQuery } from "./with-query";

const ImportDialog = late(() => import("./import-dialog").then((module) => module.ImportDialog));
const NewCharacter = late(
  () => import("./new-character").then((module) => module.NewCharacter),
  () => <Skeleton shape="rows" count={8} label="Opening a blank page" />,
);

/** Everybody at a glance, one of them at the right; cards may be dropped anywhere. */
export function CastPage() {
  const studio = useStudio();
  const params = useSearchParams();
  const router = useRouter();
  const wide = useMedia("(min-width: 1180px)");
  const phone = usePhone();
  const { items, add } = useCardImports();
  const [layout, setLayout] = useRemembered("dramatis:cast-layout", layouts, "houses");
  const [query, setQuery] = useState("");
  const [order, setOrder] = useState<Order>({ by: "house", direction: "ascending" });
  const [showRemoved, setShowRemoved] = useState(false);
  const [importOpen, setImportOpen] = useState(false);
  const { view, members, ties, present, removed, rows } = useRoster(studio.view, { query, order, showRemoved });
  const editable = studio.canWrite && studio.mode === "live";
  const home = studio.href("cast");
  const importing = importOpen || (editable && params.get("import") === "cards");
  const setImporting = (open: boolean): void => {
    setImportOpen(open);
    if (!open && params.get("import")) router.replace(home);
  };
  const drop = useFileDrop(
    (files) => {
      add(studio.timelineId, files);
      setImportOpen(true);
    },
    { enabled: editable },
  );

  if (editable && params.get("new") === "character") return <NewCharacter onClose={() => router.push(home)} />;

  const chosen = studio.selectedId === null ? null : (members.get(studio.selectedId) ?? null);
  // On a wide desk somebody always stands at the right; elsewhere only who was asked for.
  const shown = chosen ?? (wide ? (rows[0]?.member ?? null) : null);
  const panel = { members, ties, view, onSelect: studio.select };
  const list = { rows, members, ties, tick: view.clock.tick, selectedId: shown?.id ?? null, onSelect: studio.select };
  const openImport = (): void => setImporting(true);
  const openNew = (): void => router.push(withQuery(home, "new=character"));
  const showAll = (): void => {
    setQuery("");
    setShowRemoved(false);
  };
  const isEmpty = present.length === 0 && removed.length === 0;
  return (
    <div className="cast-pg" {...drop.on}>
      <CastToolbar
        count={countWords(present, view.places)}
        query={query}
        onQuery={setQuery}
        layout={layout}
        onLayout={setLayout}
        order={order}
        onOrder={setOrder}
        removed={removed.length}
        showRemoved={showRemoved}
        onShowRemoved={setShowRemoved}
        editable={editable}
        importing={importWords(items)}
        onImport={openImport}
        onNew={openNew}
      />
      <p className="sr-only" role="status">
        {query.trim() === "" ? "" : `${rows.length} found`}
      </p>
      {rows.length === 0 ? (
        isEmpty || (present.length === 0 && !showRemoved && query === "") ? (
          <CastEmpty editable={editable} onImport={openImport} onNew={openNew} />
        ) : (
          <NobodyFound query={query} removed={showRemoved} onClear={showAll} />
        )
      ) : phone ? (
        <CastList {...list} />
      ) : layout === "cards" ? (
        <CastCards {...list} />
      ) : (
        <CastTable {...list} order={order} onOrder={setOrder} />
      )}
      {wide && shown && (
        <aside className="insp chr" aria-label={shown.name}>
          <PanelHead member={shown} {...panel} actions={<PanelActions member={shown} />} />
          <PanelBody member={shown} {...panel} />
        </aside>
      )}
      {!wide && chosen && (
        <Sheet open onOpenChange={(open) => !open && studio.select(null)} title={chosen.name} subtitle={chosen.title || chosen.occupation}>
          <div className="chr in-sheet">
            <PanelHead member={chosen} {...panel} actions={<PanelActions member={chosen} />} />
            <PanelBody member={chosen} {...panel} />
          </div>
        </Sheet>
      )}
      {drop.over && (
        <div className="dropall" aria-hidden>
          <b>
            <Icon name="upload" size={24} />
            Let go, and they come in
          </b>
        </div>
      )}
      {importing && <ImportDialog open onOpenChange={setImporting} />}
    </div>
  );
}
