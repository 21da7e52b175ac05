import { openTestDatabase } from "@/server/testing/database";
import { describeChronicle } from "./chronicle.contract";

describeChronicle("PGlite", openTestDatabase);
