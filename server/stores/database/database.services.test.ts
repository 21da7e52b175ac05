import { describe } from "vitest";
import { openTestPostgres } from "@/server/testing/postgres";
import { describeDatabase } from "./database.contract";
import { describeIsolation } from "./isolation.contract";

const { DATABASE_URL = "" } = process.env;

describe.skipIf(!DATABASE_URL)("with a Postgres server", () => {
  describeDatabase("Postgres", () => openTestPostgres(DATABASE_URL));
  describeIsolation("Postgres", () => openTestPostgres(DATABASE_URL));
});
