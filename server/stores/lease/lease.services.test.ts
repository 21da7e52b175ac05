import { describe } from "vitest";
import { openTestPostgres } from "@/server/testing/postgres";
import { describeLeases } from "./lease.contract";

const { DATABASE_URL = "" } = process.env;

describe.skipIf(!DATABASE_URL)("with a Postgres server", () => {
  describeLeases("Postgres", () => openTestPostgres(DATABASE_URL));
});
