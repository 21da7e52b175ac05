import { describe } from "vitest";
import { openTestPostgres } from "@/server/testing/postgres";
import { describeChronicle } from "./chronicle.contract";

const { DATABASE_URL = "" } = process.env;

describe.skipIf(!DATABASE_URL)("with a Postgres server", () => {
  describeChronicle("Postgres", () => openTestPostgres(DATABASE_URL));
});
