import { z } from "zod";

// zod otherwise tries `new Function` at its first parse, and the content security policy reports it.
z.config({ jitless: true });
