import { openTestDatabase } from "@/server/testing/database";
import { describeDatabase } from "./database.contract";
import { describeIsolation } from "./isolation.contract";

describeDatabase("PGlite", openTestDatabase);
describeIsolation("PGlite", openTestDatabase);
