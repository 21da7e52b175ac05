import { call, expect, openBrowser, signUp, test, whereIs } from "./fixtures";
import type { Page, WebSocketRoute } from "@playwright/test";

/** The lines in sight, as a reader has them: number, who, and the words. A long script shows its end. */
const linesOf = (page: Page): Promise<string[]> =>
  page
    .getByRole("region", { name: "Script" })
    .getByRole("article")
    .evaluateAll((lines) =>
      lines
        .filter((line) => line.getAttribute("aria-label")?.startsWith("Line "))
        .map((line) => `${line.getAttribute("aria-label")}: ${line.querySelector("p")?.textContent}`),
    );

/** Sets a scene by hand, as a person does. */
const setScene = async (page: Page, names: string[], secondsPerTurn: string): Promise<void> => {
  const { ecosystem } = await whereIs(page);
  await page.goto(`/${ecosystem.id}/scenes`);
  await page
    .getByRole("button", { name: /Set a scene|New scene/ })
    .first()
    .click();
  for (const name of names) await page.getByRole("checkbox", { name: new RegExp(name) }).check();
  await page.getByLabel("What it is about").fill("Rain keeps everyone in.");
  await page.getByLabel("Seconds a turn").fill(secondsPerTurn);
  await page.getByRole("button", { name: "Start scene" }).click();
  await page.waitForURL(/\/scenes\/[0-9a-f-]{36}/);
};

test("sign up, create a character, set a scene with them, speak, and find it all again after a reload", async ({ page }) => {
  test.setTimeout(120_000);
  await signUp(page);
  const { ecosystem, timelineId, view } = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId }, "mutation");

  await page.goto(`/${ecosystem.id}/cast`);
  await page.getByRole("button", { name: "New character" }).first().click();
  await page.getByLabel("Name", { exact: true }).fill("Aunt <b>Sophia</b> & Söhne");
  await page
    .getByRole("button", { name: /^Bring them on/ })
    .first()
    .click();
  await expect.poll(async () => (await view()).characters.map(({ name }) => name)).toContain("Aunt <b>Sophia</b> & Söhne");

  await setScene(page, ["Elizabeth Bennet", "Fitzwilliam Darcy", "Aunt <b>Sophia"], "1");
  const script = page.getByRole("region", { name: "Script" });
  await expect(script.getByRole("article").first()).toBeVisible({ timeout: 20_000 });

  const words = `<img src=x onerror="alert(1)"> I came on foot & I regret nothing.`;
  await page.getByLabel("Your line").fill(words);
  await page.getByLabel("Your line").press("Enter");
  await expect(script.getByText(words, { exact: false }).first()).toBeInViewport({ timeout: 15_000 });
  await expect(page.getByLabel("Your line")).toHaveValue("");

  await page.getByRole("button", { name: "Pause" }).last().click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  const before = await linesOf(page);
  await page.waitForTimeout(2_500);
  expect(await linesOf(page)).toEqual(before);

  await page.reload();
  await expect(script.getByText(words, { exact: false }).first()).toBeVisible({ timeout: 15_000 });
  expect(await linesOf(page)).toEqual(before);
  expect((await view()).lines.filter(({ text }) => text === words)).toHaveLength(1);

  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End the scene" }).click();
  await expect(page.getByText("The scene is over.").first()).toBeVisible();
});

test("two people in two browsers see the same lines in the same order, and one sees what the other says", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signUp(page);
  await call(page, "ecosystem.pause", { timelineId: (await whereIs(page)).timelineId }, "mutation");
  await setScene(page, ["Jane Bennet", "Charles Bingley", "Caroline Bingley"], "1");
  const other = await openBrowser(browser, { storageState: await page.context().storageState() });
  await other.page.goto(page.url());
  const theirs = other.page.getByRole("region", { name: "Script" });
  await expect(theirs.getByRole("article").first()).toBeVisible({ timeout: 20_000 });

  await page.getByLabel("Your line").fill("Is anybody listening?");
  await page.getByLabel("Your line").press("Enter");
  await expect(theirs.getByText("Is anybody listening?").first()).toBeVisible({ timeout: 15_000 });
  await page.waitForTimeout(4_000);
  await page.getByRole("button", { name: "Pause" }).last().click();
  await expect(other.page.getByRole("button", { name: "Resume" })).toBeVisible();

  const mine = await linesOf(page);
  expect(mine.length).toBeGreaterThan(2);
  await expect.poll(() => linesOf(other.page)).toEqual(mine);
  expect(other.complaints).toEqual([]);
  await other.context.close();
});

/** A cable that can be pulled: Chromium's own offline switch leaves open sockets alone. */
const withCable = async (page: Page): Promise<{ pull: () => Promise<void>; plug: () => Promise<void> }> => {
  const open = new Set<WebSocketRoute>();
  let pulled = false;
  await page.routeWebSocket(/socket\.io/, (socket) => {
    if (pulled) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    pull: async () => {
      pulled = true;
      await page.context().setOffline(true);
      for (const socket of open) await socket.close();
      open.clear();
    },
    plug: async () => {
      pulled = false;
      await page.context().setOffline(false);
    },
  };
};

test("a lost connection is told, and everything missed is there after it", async ({ page }) => {
  test.setTimeout(120_000);
  const cable = await withCable(page);
  await signUp(page);
  const { timelineId } = await whereIs(page);
  await setScene(page, ["Lydia Bennet", "George Wickham"], "1");
  const script = page.getByRole("region", { name: "Script" });
  await expect(script.getByRole("article").first()).toBeVisible({ timeout: 20_000 });

  await page.getByLabel("Your line").fill("These words must survive.");
  // What may be wanted is fetched soon after the page.
  await page.waitForTimeout(3_000);
  await cable.pull();
  await expect(page.getByText(/offline|trying again|Reconnecting/i).first()).toBeVisible({ timeout: 20_000 });
  const seen = (await linesOf(page)).length;
  await page.waitForTimeout(5_000);
  // What was never opened came before it was wanted.
  await page.getByRole("button", { name: "Scene settings" }).click();
  await expect(page.getByRole("dialog", { name: "Scene settings" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Your line")).toHaveValue("These words must survive.");
  await cable.plug();
  await expect.poll(async () => (await linesOf(page)).length, { timeout: 40_000 }).toBeGreaterThan(seen);
  await page.getByRole("button", { name: "Pause" }).last().click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await page.getByRole("button", { name: "Scene settings" }).click();
  await expect(page.getByRole("dialog", { name: "Scene settings" })).toBeVisible();
  await page.keyboard.press("Escape");
  const sceneId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { lines } = await call<{ lines: { text: string }[] }>(page, "timeline.lines", { timelineId, sceneId, limit: 500 }, "query");
  const texts = async (): Promise<string[]> => (await linesOf(page)).map((line) => line.slice(line.indexOf(": ") + 2));
  await expect.poll(async () => (await texts()).at(-1)).toBe(lines.at(-1)?.text);
  const inSight = await texts();
  expect(inSight).toEqual(lines.slice(-inSight.length).map(({ text }) => text));
});
