import { CsvError, parse } from "csv-parse/sync";
import { tieFileLimits } from "@/server/contracts/tie-file";
import { mapColumns, sayField, type Field, type FoundRow, type ReadFile } from "./found-row";
import { refuseFile } from "./refuse-file";

const delimiters = [",", ";", "\t", "|"] as const;

/** Whichever parts the first line into the most cells; spreadsheets of half of Europe write semicolons. */
const findDelimiter = (text: string): string => {
  const [head = ""] = text.split(/\r?\n/, 1);
  const counts = delimiters.map((delimiter) => head.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
};

interface Parsed {
  record: string[];
  info: { lines: number };
}

const parseRecords = (fileName: string, text: string, delimiter: string): Parsed[] => {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: tieFileLimits.ties + 2,
      max_record_size: 100_000,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? ` in line ${error["lines"]}` : "";
    throw refuseFile(`${fileName} is not a CSV file: a quote is not closed, or stands where none may${line}`, "not_csv", error);
  }
};

/** What we guard a formula with on the way out comes off again on the way in. */
const unguard = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Relationships from a table with a line of names at its head. */
export const readCsv = (fileName: string, text: string): ReadFile => {
  const [head, ...lines] = parseRecords(fileName, text, findDelimiter(text));
  if (!head) throw refuseFile(`${fileName} is empty`, "empty");
  const headers = head.record.map((name) => name.trim());
  if (headers.length > tieFileLimits.columns) throw refuseFile(`${fileName} has more than ${tieFileLimits.columns} columns`, "too_wide");
  if (lines.length > tieFileLimits.ties)
    throw refuseFile(`${fileName} has more than ${tieFileLimits.ties.toLocaleString("en")} lines; bring it in in parts`, "too_many");
  const columns = mapColumns(headers, (column) => lines[0]?.record[column] ?? "");
  if (!columns.has("from") || !columns.has("to"))
    throw refuseFile(
      `${fileName} does not say who is related to whom: name two of its columns Source and Target, or From and To`,
      "no_ends",
    );
  const rows = lines.map(({ record, info }): FoundRow => {
    const values: Partial<Record<Field, string>> = {};
    for (const [field, column] of columns) {
      const value = unguard(record[column] ?? "").trim();
      if (value !== "") values[field] = value;
    }
    return { line: info.lines, values };
  });
  const taken = new Map([...columns].map(([field, column]) => [column, sayField[field]]));
  return {
    format: "csv",
    rows,
    columns: headers.map((name, column) => ({ name, as: taken.get(column) ?? null })),
    faults: [],
    warnings: [],
  };
};
