import type { Page, Route } from "@playwright/test";
import { call, expect, openStage, scriptOf, signUp, test } from "./fixtures";

/** A server that takes what is sent and answers nothing, until `wake`: as a frozen one does, or what stands before it. */
const silence = async (page: Page): Promise<{ sent: Route[]; wake: () => Promise<void> }> => {
  const sent: Route[] = [];
  const keep = (route: Route): void => void sent.push(route);
  const places = ["**/api/trpc/**", "**/health/live"];
  for (const place of places) await page.route(place, keep);
  return {
    sent,
    wake: async () => {
      for (const place of places) await page.unroute(place, keep);
    },
  };
};
const commandsOf = (sent: readonly Route[], path: string): (string | undefined)[] =>
  sent.filter((route) => route.request().url().includes(path)).map((route) => route.request().headers()["x-command-id"]);

test("a server that has fallen silent is told, what was written stays, and the same sent again is done once", async ({ page }) => {
  test.setTimeout(120_000);
  await signUp(page);
  const { timelineId, sceneId, scene } = await openStage(page, 2);
  await page.getByText("Whisper", { exact: true }).first().click();
  const ear = page.getByRole("textbox", { name: /^Whisper to/ });
  const toasts = page.getByRole("region", { name: "Notifications" });
  const script = scriptOf(page);

  const silent = await silence(page);
  await ear.fill("Leave the room");
  await ear.press("Enter");
  await expect(toasts.getByText(/^No answer for 1\d s\. It may have been done; try again: it is never done twice$/)).toBeVisible({
    timeout: 25_000,
  });
  await expect(ear).toHaveValue("Leave the room");
  // It was carried out after all; only its answer was lost.
  const [first] = commandsOf(silent.sent, "direction.whisper");
  await silent.wake();
  await page.evaluate(
    async ({ commandId, body }) => {
      const headers = { "content-type": "application/json", "x-command-id": commandId };
      await fetch("/api/trpc/direction.whisper", { method: "POST", headers, body });
    },
    {
      commandId: first ?? "",
      body:
        silent.sent
          .find((route) => route.request().url().includes("direction.whisper"))
          ?.request()
          .postData() ?? "",
    },
  );
  const retried = page.waitForRequest(/direction\.whisper/);
  await ear.press("Enter");
  expect((await retried).headers()["x-command-id"]).toBe(first);
  await expect(toasts.getByText(/^Whispered to /)).toBeVisible();
  expect((await scene()).whispers.map(({ text }) => text)).toEqual(["Leave the room"]);

  await page.getByText("Say", { exact: true }).first().click();
  const once = await silence(page);
  await page.getByLabel("Your line").fill("I came on foot.");
  await page.getByLabel("Your line").press("Enter");
  const failed = script.getByRole("article").filter({ hasText: /I came on foot\..*No answer for 1\d s/ });
  await expect(failed).toBeVisible({ timeout: 25_000 });
  const [said] = commandsOf(once.sent, "scene.say");
  await once.wake();
  const saidAgain = page.waitForRequest(/scene\.say/);
  await failed.getByRole("button", { name: "Say it again" }).click();
  expect((await saidAgain).headers()["x-command-id"]).toBe(said);
  await expect(failed).toHaveCount(0);
  const { lines } = await call<{ lines: { text: string }[] }>(page, "timeline.lines", { timelineId, sceneId, limit: 500 }, "query");
  expect(lines.filter(({ text }) => text === "I came on foot.")).toHaveLength(1);
});

test("a line whose answer never came is not offered again once it waits for a moderator", async ({ page }) => {
  test.setTimeout(120_000);
  await signUp(page);
  const { timelineId, sceneId, scene } = await openStage(page, 1);
  await call(page, "scene.change", { timelineId, sceneId, patch: { holdNext: true } }, "mutation");
  await page.getByText("Say", { exact: true }).first().click();
  const silent = await silence(page);
  await page.getByLabel("Your line").fill("I came on foot.");
  await page.getByLabel("Your line").press("Enter");
  const failed = scriptOf(page)
    .getByRole("article")
    .filter({ hasText: /I came on foot\..*No answer for 1\d s/ });
  await expect(failed).toBeVisible({ timeout: 25_000 });
  const [said] = commandsOf(silent.sent, "scene.say");
  const asked = silent.sent.find((route) => route.request().url().includes("scene.say"))?.request();
  await silent.wake();
  const say = (): Promise<unknown> =>
    page.evaluate(
      async ({ commandId, body }) => {
        const headers = { "content-type": "application/json", "x-command-id": commandId };
        return (await fetch("/api/trpc/scene.say", { method: "POST", headers, body })).json() as Promise<unknown>;
      },
      { commandId: said ?? "", body: asked?.postData() ?? "" },
    );
  const first = await say();
  await expect(page.getByRole("article", { name: /^Held for you/ })).toBeVisible();
  await expect(failed).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Say it again", exact: true })).toHaveCount(0);
  // The same sent again finds the same line.
  expect(await say()).toEqual(first);
  expect((await scene()).held).not.toBeNull();
});

test("a part of the page that does not come is told with what helps, and opens once it can be fetched", async ({ page }) => {
  test.setTimeout(120_000);
  // Nothing is fetched beforehand: the page is never at rest.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await signUp(page);
  await openStage(page, 1);
  const toasts = page.getByRole("region", { name: "Notifications" });
  const settings = page.getByRole("button", { name: "Scene settings" });
  const dialog = page.getByRole("dialog", { name: "Scene settings" });
  // What tells of failures is fetched soon after the page.
  await page.waitForLoadState("networkidle");

  const refuse = (route: Route): Promise<void> => route.abort();
  await page.route("**/_next/static/chunks/**", refuse);
  await page.route("**/health/live", refuse);
  await settings.click();
  await expect(toasts.getByText("The server cannot be reached just now. Nothing has changed.")).toBeVisible();
  await expect(dialog).toHaveCount(0);

  await page.unroute("**/health/live", refuse);
  await settings.click();
  await expect(toasts.getByText(/The studio may have been renewed/)).toBeVisible();

  await page.unroute("**/_next/static/chunks/**", refuse);
  await settings.click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByLabel("Your line").fill("These words must survive.");
  // A notice that cannot wait is read out at once, and not a second time as what stands on the page.
  await toasts.getByText("Load again").click();
  await expect(page.getByLabel("Your line")).toHaveValue("These words must survive.");
  await expect(toasts.getByText("This could not be fetched")).toHaveCount(0);
});
