"use client";
import { Button, IconButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Menu } from "@/components/ui/menu";
import { SearchField } from "@/components/ui/search-field";
import { Segment } from "@/components/ui/segment";
import { turnOrder } from "./cast-table-head";
import { sortKeys, type Order, type SortKey } from "./roster";

export const layouts = ["houses", "cards"] as const;
export type Layout = (typeof layouts)[number];

interface ToolbarProps {
  count: string;
  query: string;
  onQuery: (query: string) => void;
  layout: Layout;
  onLayout: (layout: Layout) => void;
  order: Order;
  onOrder: (order: Order) => void;
  removed: number;
  showRemoved: boolean;
  onShowRemoved: (show: boolean) => void;
  editable: boolean;
  /** Cards on their way: "3 of 12 cards". */
  importing: string | null;
  onImport: () => void;
  onNew: () => void;
}

const sortLabels: Record<SortKey, string> = {
  house: "By house",
  name: "By name",
  mood: "Happiest first",
  energy: "By energy",
  acted: "Acted last first",
  openness: "By openness",
  conscientiousness: "By conscientiousness",
  extraversion: "By extraversion",
  agreeableness: "By agreeableness",
  neuroticism: "By neuroticism",
};

function Sorting({ order, onOrder }: Pick<ToolbarProps, "order" | "onOrder">) {
  return (
    <Menu
      label="Sort"
      align="end"
      trigger={<IconButton icon="sort" label="Sort" tip={null} />}
      entries={sortKeys.map((by) => ({
        id: by,
        label: sortLabels[by],
        checked: order.by === by,
        onSelect: () => onOrder(turnOrder(order, by)),
      }))}
    />
  );
}

/** Finding, arranging and adding. On a phone the finding stands in a row of its own. */
export function CastToolbar(props: ToolbarProps) {
  const { count, query, onQuery, layout, onLayout, order, onOrder, removed, showRemoved, onShowRemoved, editable, importing } = props;
  const hasRemoved = removed > 0 || showRemoved;
  const search = <SearchField label="Find by name, alias or tie" value={query} onChange={onQuery} />;
  return (
    <>
      <div className="tbar">
        <h1 className="dpt">Dramatis personae</h1>
        <span className="saved">{count}</span>
        <span className="grow" />
        {hasRemoved && (
          <span className="only-l">
            <Chip pressed={showRemoved} onPressedChange={onShowRemoved} icon="layers" count={removed}>
              Taken out
            </Chip>
          </span>
        )}
        <span className="only-l find2w">{search}</span>
        <span className="only-l">
          <Segment
            label="Show as"
            value={layout}
            onChange={onLayout}
            options={[
              { value: "houses", label: "Houses", icon: "list" },
              { value: "cards", label: "Cards", icon: "grid" },
            ]}
          />
        </span>
        {layout === "cards" && (
          <span className="only-l">
            <Sorting order={order} onOrder={onOrder} />
          </span>
        )}
        {editable && (
          <span className="only-l">
            <Button variant="quiet" icon="upload" onClick={props.onImport}>
              {importing ?? "Import cards"}
            </Button>
          </span>
        )}
        {editable && (
          <Button variant="primary" icon="plus" onClick={props.onNew}>
            New character
          </Button>
        )}
      </div>
      <div className="dpfind only-s">
        {search}
        <Sorting order={order} onOrder={onOrder} />
        {hasRemoved && (
          <IconButton
            icon="layers"
            label={`Taken out: ${removed}`}
            tip={null}
            pressed={showRemoved}
            onClick={() => onShowRemoved(!showRemoved)}
          />
        )}
        {editable && <IconButton icon="upload" label={importing ?? "Import cards"} tip={null} onClick={props.onImport} />}
      </div>
    </>
  );
}
