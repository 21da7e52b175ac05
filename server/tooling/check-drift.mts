// Compares prisma/schema with what prisma/migrations build, on a scratch PGlite: prints the SQL of the difference and exits 1.
// `--against-empty` prints the SQL of the whole schema instead: the start of a first migration.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { readMigrations } from "@/server/stores/database/migrations";

interface DiffTarget {
  tag: "schemaDatasource" | "schemaDatamodel";
  files: { path: string; content: string }[];
  configDir?: string;
}
interface SchemaEngine {
  diff(request: {
    from: DiffTarget;
    to: DiffTarget;
    script: true;
    shadowDatabaseUrl: null;
    exitCode: true;
    filters: { externalTables: string[]; externalEnums: string[] };
  }): Promise<{ exitCode: number; stdout?: string | null }>;
}
interface EngineModule {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: { new: (options: object, log: () => void, adapter: unknown) => Promise<SchemaEngine> };
}

// The package's own entry imports the .wasm as a module, which Node does not do: instantiate it by hand.
const loadEngine = async (): Promise<EngineModule> => {
  const folder = path.resolve("node_modules/@prisma/schema-engine-wasm");
  const engine = (await import(path.join(folder, "schema_engine_bg.js"))) as EngineModule;
  const wasm = new WebAssembly.Module(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") start();
  return engine;
};

const readSchema = (folder: string): { path: string; content: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: path.join(folder, name), content: readFileSync(path.join(folder, name), "utf8") }));

const engineModule = await loadEngine();
const files = readSchema("prisma/schema");
const scratch = new PGlite();
if (!process.argv.includes("--against-empty")) {
  for (const migration of readMigrations("prisma/migrations")) await scratch.exec(migration.sql);
}
const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(scratch));
const engine = await engineModule.SchemaEngine.new(
  { datamodels: files.map((file) => [file.path, file.content]), datasource: { url: "" } },
  () => undefined,
  adapter,
);
const difference = await engine.diff({
  from: { tag: "schemaDatasource", files, configDir: "." },
  to: { tag: "schemaDatamodel", files },
  script: true,
  shadowDatabaseUrl: null,
  exitCode: true,
  filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
});
await scratch.close();
if (difference.exitCode === 0) console.log(`prisma/schema and prisma/migrations agree (${files.length} schema files)`);
else
  console.log(
    `${difference.stdout ?? ""}\n-- prisma/schema says more or less than prisma/migrations build: the SQL above leads from one to the other.`,
  );
process.exit(difference.exitCode === 0 ? 0 : 1);
