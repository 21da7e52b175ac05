import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Browser, type BrowserContext, type Page } from "@playwright/test";
import superjson from "superjson";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { Ecosystem } from "@/server/contracts/ecosystem";
import type { Scene } from "@/server/contracts/scene";

export { expect };

/** What no page may do, whatever the journey: break the security policy, throw, or complain in the console. */
const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`threw: ${error.message}`));
  page.on("console", (message) => {
    // A refused request and a lost connection are part of some journeys; the page's own answer to them is what is tested.
    if (message.type() === "error" && !/Failed to load resource|WebSocket connection|ERR_INTERNET_DISCONNECTED/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  return complaints;
};

export const test = base.extend<{ clean: undefined }>({
  clean: [
    async ({ page }, use) => {
      const complaints = complaintsOf(page);
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

let people = 0;
/** Somebody nobody has been before. */
export const newPerson = () => ({
  name: "Ruth Adeyemi",
  email: `ruth-${Date.now()}-${people++}@inkwell.test`,
  password: "a long enough password",
});
export type Person = ReturnType<typeof newPerson>;

/** Opens an account on the first page, with the cast that is chosen there, and arrives where its button leads. */
export const signUp = async (page: Page, options: { person?: Person; cast?: RegExp } = {}): Promise<Person> => {
  const person = options.person ?? newPerson();
  await page.goto("/sign-in?mode=sign-up");
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  if (options.cast) await page.locator("label.cst", { hasText: options.cast }).click();
  await page.getByRole("button", { name: /^Open the studio/ }).click();
  await page.waitForURL(/\/(observatory|cast)/, { timeout: 30_000 });
  return person;
};

export const signIn = async (page: Page, { email, password }: Person): Promise<void> => {
  await page.goto("/sign-in?mode=sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"), { timeout: 30_000 });
};

/** A procedure, called as the page calls it: same cookie, same origin. */
export const call = async <T>(page: Page, path: string, input: unknown, kind: "query" | "mutation"): Promise<T> => {
  const body = JSON.stringify(superjson.serialize(input));
  const answer = await page.evaluate(
    async ({ path, body, kind }) => {
      const query = kind === "query" ? `?input=${encodeURIComponent(body)}` : "";
      const init = kind === "query" ? {} : { method: "POST", headers: { "content-type": "application/json" }, body };
      return (await fetch(`/api/trpc/${path}${query}`, init)).json() as Promise<unknown>;
    },
    { path, body, kind },
  );
  const { result } = answer as { result?: { data: Parameters<typeof superjson.deserialize>[0] } };
  if (!result) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
  return superjson.deserialize(result.data);
};

/** The cast that the page shows. */
export const whereIs = async (page: Page): Promise<{ ecosystem: Ecosystem; timelineId: string; view: () => Promise<CastView> }> => {
  const id = new URL(page.url()).pathname.split("/")[1] ?? "";
  const ecosystem = (await call<Ecosystem[]>(page, "ecosystem.list", {}, "query")).find((each) => each.id === id);
  if (!ecosystem) throw new Error(`there is no ecosystem at ${page.url()}`);
  const timelineId = ecosystem.mainTimelineId;
  return { ecosystem, timelineId, view: () => call<CastView>(page, "timeline.view", { timelineId }, "query") };
};

/** A second person at a second machine, or the same one in another browser. */
export const openBrowser = async (
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  return { context, page, complaints: complaintsOf(page) };
};

/** WCAG 2.2 AA as far as a machine can tell: the serious and critical findings of what is shown. */
export const findGrave = async (page: Page, what: string): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.map(({ id, nodes }) => `${what}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
};

export interface Stage {
  /** Turns that have been taken. */
  turn: number;
  timelineId: string;
  sceneId: string;
  path: string;
  scene: () => Promise<Scene>;
}

/** A paused scene with a plan, in a cast whose own clock stands still, some turns in. */
export const openStage = async (page: Page, turns: number): Promise<Stage> => {
  const { ecosystem, timelineId, view } = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId }, "mutation");
  await call(page, "ecosystem.step", { timelineId }, "mutation");
  const { characters, places } = await view();
  const idOf = (name: string): string => characters.find((member) => member.name === name)?.id ?? "";
  const cast = ["Elizabeth Bennet", "Fitzwilliam Darcy", "Caroline Bingley"].map(idOf);
  const beats = [
    { id: "rain", title: "Rain keeps everyone in", maxTurns: 20, success: [{ turns: 15 }] },
    { id: "name", title: "The name that nobody says", pre: [{ beat: "rain" }], success: [{ turns: 5 }] },
  ];
  const plan = { turns: 30, curve: [0, 15, 30].map((turn) => ({ turn, target: turn / 40 })), arc: null, hand: 1, beats, cards: [] };
  const setup = { title: "The drawing room", premise: "Rain.", placeId: places[0]?.id ?? null, cast, secondsPerTurn: 60, plan };
  const { id: sceneId } = await call<{ id: string }>(page, "scene.open", { timelineId, setup }, "mutation");
  await call(page, "scene.pause", { timelineId, sceneId }, "mutation");
  for (let n = 0; n < turns; n += 1) await call(page, "scene.step", { timelineId, sceneId }, "mutation");
  const path = `/${ecosystem.id}/scenes/${sceneId}`;
  await page.goto(path);
  await page.getByRole("region", { name: "Script" }).getByRole("article").first().waitFor();
  const scene = async (): Promise<Scene> => {
    const found = (await view()).scenes.find(({ id }) => id === sceneId);
    if (!found) throw new Error("the scene is gone");
    return found;
  };
  return { timelineId, sceneId, path, scene, turn: (await scene()).turn };
};

export const deskOf = (page: Page) => page.getByRole("region", { name: "Desk" });
export const scriptOf = (page: Page) => page.getByRole("region", { name: "Script" });

/** Somebody else, far away, invited into this workspace. */
export const invite = async (page: Page, browser: Browser, role: "viewer" | "moderator" | "editor") => {
  const { token } = await call<{ token: string }>(page, "workspace.createInvitation", { role }, "mutation");
  const other = await openBrowser(browser, { locale: "de-DE", timezoneId: "Pacific/Kiritimati" });
  const { name } = await signUp(other.page);
  await other.page.goto(`/invitation/${token}`);
  await other.page.getByRole("button", { name: /Join|Accept/ }).click();
  await other.page.waitForURL((url) => !url.pathname.startsWith("/invitation"), { timeout: 30_000 });
  return { ...other, name };
};
