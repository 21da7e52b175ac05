import { openTestDatabase } from "@/server/testing/database";
import { describeLeases } from "./lease.contract";

describeLeases("PGlite", openTestDatabase);
