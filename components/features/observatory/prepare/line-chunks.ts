import type { Line } from "@/server/contracts/line";

export interface LineChunk<Row> {
  key: number;
  rows: Row[];
}

/** Some twenty lines: a line brings about seven events with it. */
const seqsPerChunk = 128;

/** Rows in pieces that stay the same while lines come and go at both ends, so that a piece out of sight need not be there. */
export function chunkLines<Row extends { line: Pick<Line, "seq"> }>(rows: readonly Row[]): LineChunk<Row>[] {
  const chunks: LineChunk<Row>[] = [];
  for (const row of rows) {
    const key = Math.floor(row.line.seq / seqsPerChunk);
    const last = chunks.at(-1);
    if (last?.key === key) last.rows.push(row);
    else chunks.push({ key, rows: [row] });
  }
  return chunks;
}
