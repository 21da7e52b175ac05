import type { SqlDriverAdapter, SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { assertOutside } from "./nesting";

const guarded = ["queryRaw", "executeRaw", "executeScript"] as const;

const guard = (adapter: SqlDriverAdapter): SqlDriverAdapter =>
  new Proxy(adapter, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      const method = value as (...args: unknown[]) => unknown;
      const isOuterQuery = guarded.some((name) => name === key);
      return (...args: unknown[]) => {
        if (isOuterQuery) assertOutside("The outer Prisma client was used");
        return method.apply(target, args);
      };
    },
  });

/** The outer client throws inside a transaction, where on the embedded database it would hang. */
export const guardAdapter = (factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory => ({
  provider: factory.provider,
  adapterName: factory.adapterName,
  connect: async () => guard(await factory.connect()),
});
