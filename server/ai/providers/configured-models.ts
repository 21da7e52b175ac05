import { createAnthropic } from "@ai-sdk/anthropic";
import { createCohere } from "@ai-sdk/cohere";
import { createGoogle } from "@ai-sdk/google";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { AppError } from "@/server/core/errors";

/** Keys and addresses of providers, as the environment names them; what is absent is not offered. */
export interface ProviderSettings {
  OPENAI_API_KEY?: string | undefined;
  ANTHROPIC_API_KEY?: string | undefined;
  GOOGLE_API_KEY?: string | undefined;
  COHERE_API_KEY?: string | undefined;
  /** Address of an Ollama server: its models need no key. */
  OLLAMA_URL?: string | undefined;
  /** Any server that speaks OpenAI's protocol, with or without a key. */
  COMPATIBLE_URL?: string | undefined;
  COMPATIBLE_API_KEY?: string | undefined;
  /** "provider/model, provider/model": which models may be chosen. */
  MODELS?: string | undefined;
}

type Open = (modelId: string) => LanguageModelV4;

const compatible = (name: string, baseURL: string, apiKey?: string): Open => {
  const provider = createOpenAICompatible({ name, baseURL, includeUsage: true, ...(apiKey && { apiKey }) });
  return (modelId) => provider.chatModel(modelId);
};

/** What opens a model of each provider that has been configured. */
const providersIn = (settings: ProviderSettings): Map<string, Open> => {
  const { OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY, COHERE_API_KEY, OLLAMA_URL, COMPATIBLE_URL, COMPATIBLE_API_KEY } = settings;
  const found = new Map<string, Open>();
  if (OPENAI_API_KEY) found.set("openai", createOpenAI({ apiKey: OPENAI_API_KEY }));
  if (ANTHROPIC_API_KEY) found.set("anthropic", createAnthropic({ apiKey: ANTHROPIC_API_KEY }));
  if (GOOGLE_API_KEY) found.set("google", createGoogle({ apiKey: GOOGLE_API_KEY }));
  if (COHERE_API_KEY) found.set("cohere", createCohere({ apiKey: COHERE_API_KEY }));
  if (OLLAMA_URL) found.set("ollama", compatible("ollama", `${OLLAMA_URL.replace(/\/+$/, "")}/v1`));
  if (COMPATIBLE_URL) found.set("compatible", compatible("compatible", COMPATIBLE_URL.replace(/\/+$/, ""), COMPATIBLE_API_KEY));
  return found;
};

/** Names in a setting: "provider/model", the model's own name may have slashes. */
const namesIn = (models: string): string[] => [...new Set(models.split(",").map((name) => name.trim()))].filter((name) => name !== "");

/**
 * The models that may give words, by the name under which they are chosen. Throws for a name whose provider has not been configured: a
 * mistake in the environment is told at the start, not in the middle of a scene.
 */
export const findModels = (settings: ProviderSettings): ReadonlyMap<string, LanguageModelV4> => {
  const providers = providersIn(settings);
  return new Map(
    namesIn(settings.MODELS ?? "").map((name) => {
      const [provider = "", ...rest] = name.split("/");
      const open = providers.get(provider);
      if (!open || rest.join("/") === "") {
        const known = providers.size === 0 ? "none is configured" : `configured are ${[...providers.keys()].join(", ")}`;
        throw new AppError("VALIDATION", `MODELS: “${name}” names no model of a configured provider (${known}; write provider/model)`, {
          reason: "models.unknown",
        });
      }
      return [name, open(rest.join("/"))] as const;
    }),
  );
};
