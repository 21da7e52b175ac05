import type { GraphLayout } from "./types";

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const areNumbers = (value: Fields, names: readonly string[]): boolean => names.every((name) => Number.isFinite(value[name]));
const isPoint = (value: unknown): boolean => isFields(value) && areNumbers(value, ["x", "y"]);

const isLabel = (value: unknown): boolean =>
  value === null ||
  (isFields(value) &&
    areNumbers(value, ["x", "y"]) &&
    ["start", "middle", "end"].includes(String(value.anchor)) &&
    isFields(value.box) &&
    areNumbers(value.box, ["x", "y", "w", "h"]));
const isNode = (value: unknown): boolean => isFields(value) && areNumbers(value, ["x", "y", "r"]) && isLabel(value.label);
const isHome = (value: unknown): boolean =>
  isFields(value) &&
  typeof value.id === "string" &&
  typeof value.name === "string" &&
  Array.isArray(value.points) &&
  value.points.every(isPoint) &&
  isPoint(value.label);

/** Whether something read from storage is a picture that can be drawn. */
export const isLayout = (value: unknown): value is GraphLayout =>
  isFields(value) &&
  areNumbers(value, ["width", "height"]) &&
  ["full", "marks", "dots"].includes(String(value.detail)) &&
  isFields(value.nodes) &&
  Object.values(value.nodes).every(isNode) &&
  isFields(value.bends) &&
  Object.values(value.bends).every(Number.isFinite) &&
  Array.isArray(value.homes) &&
  value.homes.every(isHome);
