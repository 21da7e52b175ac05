import next from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

// A later block replaces a rule's options instead of merging them, so every list is built from these parts.
const envOnlyInCore = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Read configuration from server/core/env.",
};
const noPower = {
  selector: ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])",
  message: "Powers differ between engines: multiply, or take a table.",
};
const noLocale = {
  selector: "MemberExpression[property.name=/^(toLocale\\w*|localeCompare)$/]",
  message: "Answers depend on the machine: compare by code unit.",
};
const noFlags = {
  selector: ":function > Identifier.params[typeAnnotation.typeAnnotation.type='TSBooleanKeyword']",
  message: "A boolean parameter says nothing where it is called: take a word, an options object, or write two functions.",
};

// IEEE 754 fixes + − × ÷ and sqrt; these are left to the engine, and a replay must give the same bytes everywhere.
const inexact =
  "random exp expm1 log log1p log2 log10 pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot".split(" ");
const outsideWorld =
  "Date Intl fetch process performance crypto setTimeout setInterval setImmediate queueMicrotask navigator window document globalThis".split(
    " ",
  );

const nextPages = ["page", "layout", "error", "global-error", "not-found", "loading", "template", "default", "icon", "manifest", "robots"];
const defaultExportsDemanded = [...nextPages.map((name) => `app/**/${name}.{ts,tsx}`), "*.{js,mjs,ts,mts}", "e2e/*.config.ts"];
const written = ["**/*.{ts,tsx,mts}"];

const config = [
  {
    ignores: [
      ".next/**",
      "dist/**",
      ".lab/**",
      ".data/**",
      "coverage/**",
      "test-results/**",
      "playwright-report/**",
      "server/stores/database/generated/**",
      "next-env.d.ts",
    ],
  },
  ...next,
  ...nextTypescript,
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{js,mjs,ts,tsx,mts}"],
    rules: {
      "max-lines": ["error", 400],
      "no-console": "error",
      "import/no-default-export": "error",
      // A warning for users of React's compiler, which this build does not run.
      "react-hooks/incompatible-library": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-syntax": "off",
    },
  },
  {
    files: written,
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { prefer: "type-imports", fixStyle: "inline-type-imports" }],
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-ignore": true, "ts-nocheck": true, "ts-expect-error": "allow-with-description" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" }],
    },
  },
  {
    files: ["server/**/*.ts", "components/**/*.{ts,tsx}", "app/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", envOnlyInCore] },
  },
  {
    files: ["server/**/*.ts"],
    ignores: ["server/core/env.ts", "**/*.test.ts", "server/**/testing/**"],
    rules: { "no-restricted-syntax": ["error", envOnlyInCore, noFlags] },
  },
  { files: ["server/core/env.ts", "server/**/testing/**", "**/*.test.ts", "server/tooling/**"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["server/simulation/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": ["error", envOnlyInCore, noFlags, noPower, noLocale],
      "no-restricted-properties": [
        "error",
        ...inexact.map((property) => ({
          object: "Math",
          property,
          message: "Not the same on every machine. Dice come from the state's rng; curves from exact arithmetic or a table.",
        })),
      ],
      "no-restricted-globals": [
        "error",
        ...outsideWorld.map((name) => ({ name, message: "The simulation is a function of its arguments." })),
      ],
    },
  },
  { files: ["server/tooling/**"], rules: { "no-console": "off" } },
  { files: defaultExportsDemanded, rules: { "import/no-default-export": "off" } },
  { files: ["server/tooling/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
];

export default config;
