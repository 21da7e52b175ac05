import { config } from "zod/v4/core";

// zod otherwise tries `new Function` at its first parse, and the content security policy reports it. From the core alone: pages that
// validate nothing need no validator for this.
config({ jitless: true });
