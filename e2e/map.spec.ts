import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { TieDifference } from "@/server/contracts/tie-tracks";
import { call, expect, findGrave, signUp, test, whereIs } from "./fixtures";

/** A cast that has lived a while and stands still, on its map. */
const openMap = async (page: Page, ticks: number) => {
  await signUp(page);
  const here = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId: here.timelineId }, "mutation");
  for (let n = 0; n < ticks; n++) await call(page, "ecosystem.step", { timelineId: here.timelineId }, "mutation");
  const view = await here.view();
  const idOf = (name: string): string => view.characters.find((member) => member.name === name)?.id ?? "";
  const at = `/${here.ecosystem.id}/map`;
  await page.goto(at);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText(/^Placing \d+ people/).waitFor({ state: "detached", timeout: 60_000 });
  return { ...here, at, idOf };
};

const panel = (page: Page, name: string | RegExp) => page.getByRole("complementary", { name });
const strengthOf = ({ ties }: CastView, fromId: string, toId: string): number | undefined =>
  ties.find((tie) => relationshipKey(tie.fromId, tie.toId) === relationshipKey(fromId, toId))?.strength;

test.describe("the relationship map", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("shows what is asked for, finds somebody, and can be handed on as a link", async ({ page }) => {
    test.setTimeout(150_000);
    const { at } = await openMap(page, 12);
    const kinds = page.getByRole("group", { name: "Kinds of tie" });
    const romance = kinds.getByRole("button", { name: /^romance/ });
    const count = Number((await romance.textContent())?.replace(/\D/g, ""));
    const all = Number((await kinds.getByRole("button", { name: /^All/ }).textContent())?.replace(/\D/g, ""));
    expect(count).toBeGreaterThan(0);
    await romance.click();
    await expect(page.getByText(`${count} of ${all} relationships, each`)).toBeVisible();
    await kinds.getByRole("button", { name: /^enemy/ }).click();
    await expect(page).toHaveURL(/kinds=romance%2Cenemy/);

    await page.getByRole("searchbox", { name: "Find somebody on the map" }).fill("wick");
    await page.keyboard.press("Enter");
    await expect(panel(page, "George Wickham")).toBeVisible();
    await expect(page).toHaveURL(/who=/);
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: /^Wickham|^Mr Wickham/ })
        .first(),
    ).toBeAttached();

    await page.reload();
    await expect(panel(page, "George Wickham")).toBeVisible();
    await expect(romance).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("button", { name: /^More filters/ }).click();
    await page.getByRole("slider", { name: "Strength at least" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Escape");
    await expect(page.getByText("Nothing of this kind yet.")).toBeVisible();
    await page.getByRole("button", { name: "Show all", exact: true }).first().click();
    await expect(page.getByText(`${all} relationships, each`)).toBeVisible();

    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder(/^Search people/).fill("Jane Bennet");
    await page.getByRole("option", { name: "Jane Bennet", exact: false }).first().click();
    await expect(panel(page, "Jane Bennet")).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(at);
  });

  test("tells the life of a tie, sets it by hand with a reason, and takes it back", async ({ page }) => {
    test.setTimeout(180_000);
    const { at, idOf, view } = await openMap(page, 40);
    const [a, b] = [idOf("Elizabeth Bennet"), idOf("Fitzwilliam Darcy")];
    const before = strengthOf(await view(), a, b);
    await page.goto(`${at}?who=${a}~${b}`);
    const pair = panel(page, "Elizabeth and Mr Darcy");
    await expect(pair.getByRole("heading", { name: /^Lines that changed it/ })).toBeVisible();
    await expect(pair.getByRole("img", { name: /^Strength over time/ })).toBeVisible();
    expect(await pair.locator(".causes li").count()).toBeGreaterThan(1);
    expect(await findGrave(page, "a pair")).toEqual([]);

    await pair.getByRole("button", { name: "Set by hand" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Set the tie" }).click();
    await expect(dialog.getByText("A sentence that says why")).toBeVisible();
    await expect(dialog.getByText(/^Nothing is different yet/)).toBeVisible();
    await dialog.getByRole("group", { name: "How Elizabeth sees Mr Darcy" }).getByRole("slider", { name: "Strength" }).focus();
    await page.keyboard.press("End");
    await dialog.getByLabel("Why").fill("She has read his letter.");
    expect(await findGrave(page, "set by hand")).toEqual([]);
    await dialog.getByRole("button", { name: "Set the tie" }).click();
    await expect(pair.locator(".dir").first()).toContainText("+1.00", { timeout: 15_000 });
    await expect(pair.getByText("She has read his letter.")).toBeVisible();
    expect(strengthOf(await view(), a, b)).toBe(1);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(async () => strengthOf(await view(), a, b), { timeout: 15_000 }).toBeCloseTo(before ?? 0, 2);
    await expect(pair.locator(".dir").first()).not.toContainText("+1.00");
  });

  test("goes through time, and says what has changed", async ({ page }) => {
    test.setTimeout(180_000);
    const { timelineId, view } = await openMap(page, 40);
    const { clock, seq } = await view();
    const moment = page.getByRole("slider", { name: "Moment of the story" });
    await moment.focus();
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByRole("heading", { level: 1, name: /^As it was on / })).toBeVisible();
    await expect(moment).toHaveAttribute("aria-valuenow", String(clock.tick - 1));
    await page.keyboard.press("Home");
    await expect(moment).toHaveAttribute("aria-valuenow", "0");
    await expect(page).toHaveURL(/at=0/);
    await page.getByRole("button", { name: /when the history plays/ }).click();
    await page.getByRole("button", { name: "Play the history" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Who stands where" })).toBeVisible({ timeout: 20_000 });
    await expect(moment).toHaveAttribute("aria-valuenow", String(clock.tick));

    await page.getByRole("button", { name: "Compare" }).click();
    await expect(panel(page, "What has changed")).toBeVisible();
    await page.getByRole("slider", { name: "Before" }).focus();
    await page.keyboard.press("Home");
    const [left, right] = [
      { timelineId, seq: 1 },
      { timelineId, seq },
    ];
    const differences = await call<TieDifference[]>(page, "tie.compare", { left, right }, "query");
    expect(differences.length).toBeGreaterThan(0);
    await expect(
      panel(page, "What has changed")
        .getByRole("heading", { name: /^(Warmed|Cooled)/ })
        .first(),
    ).toBeVisible();
    expect(await findGrave(page, "a comparison")).toEqual([]);
    await page.getByRole("group", { name: "Show as" }).getByRole("button", { name: "List" }).click();
    await expect(page.getByRole("tab", { name: /^What has changed/ })).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("region", { name: "What has changed" }).getByRole("row").nth(1)).toBeVisible();
  });

  test("is a list as well, and needs no mouse", async ({ page }) => {
    test.setTimeout(150_000);
    const { idOf, view } = await openMap(page, 24);
    await page.keyboard.press("l");
    const table = page.getByRole("region", { name: "Relationships, one direction a row" });
    await expect(table).toBeVisible();
    const { ties } = await view();
    await expect(page.getByRole("tab", { name: /^Relationships/ })).toContainText(String(ties.length));
    const header = table.getByRole("columnheader", { name: "Trust" });
    await header.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await expect(header).toHaveAttribute("aria-sort", "descending");
    const lowest = Math.min(...ties.map(({ trust }) => trust)).toFixed(2);
    await page.keyboard.press("Enter");
    await expect(table.getByRole("row").nth(1)).toContainText(lowest);
    await table.getByRole("rowheader").first().getByRole("button").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "History of the two" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: /^History of / })).toBeVisible();
    expect(await findGrave(page, "the list")).toEqual([]);

    await page.keyboard.press("/");
    await page.keyboard.type("collins");
    await page.keyboard.press("Enter");
    const person = panel(page, "William Collins");
    await person.getByLabel(/^How is .+ connected to/).selectOption({ value: idOf("Georgiana Darcy") });
    await expect(person.locator(".steps li").first()).toBeVisible();
    await person.getByRole("button", { name: "Strongest ties" }).focus();
    await page.keyboard.press("Enter");
    await expect(person.locator(".steps li p").first()).not.toBeEmpty();
    await page.getByRole("tab", { name: "Path" }).click();
    await expect(
      page
        .getByRole("region", { name: /^From .+ to Georgiana/ })
        .getByRole("row")
        .nth(1),
    ).toBeVisible();
    await page.keyboard.press("l");
    await expect(page.getByRole("heading", { level: 1, name: /^From .+ to Georgiana/ })).toBeVisible();
    await person.getByRole("button", { name: "1 step", exact: true }).click();
    await page.getByRole("button", { name: "Show everybody" }).click();
    await page.keyboard.press("Escape");
    await expect(panel(page, "The cast at a glance")).toBeVisible();
  });

  test("goes out as files, and comes in after a look at what a file would do", async ({ page }) => {
    test.setTimeout(150_000);
    const { view, idOf } = await openMap(page, 12);
    const menu = page.getByRole("button", { name: "Import and export" });
    await menu.click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: /^GEXF, this moment/ }).click(),
    ]);
    const xml = await readFile(await download.path(), "utf8");
    const { characters, ties } = await view();
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "application/xml");
      const all = (name: string) => parsed.getElementsByTagNameNS("*", name).length;
      return {
        errors: all("parsererror"),
        nodes: all("node"),
        edges: all("edge"),
        version: parsed.documentElement.getAttribute("version"),
      };
    }, xml);
    expect(read).toEqual({ errors: 0, nodes: characters.filter(({ removed }) => !removed).length, edges: ties.length, version: "1.3" });

    await menu.click();
    const [picture] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /^Picture as SVG/ }).click()]);
    expect(await readFile(await picture.path(), "utf8")).toMatch(/^<svg|^<\?xml/);

    await menu.click();
    await page.getByRole("menuitem", { name: /^Import relationships/ }).click();
    const dialog = page.getByRole("dialog");
    const csv = [
      "from,to,kind,strength,trust",
      "Mary Bennet,William Collins,romance,0.61,0.7",
      "Nobody Atall,Mary Bennet,friend,0.2,0.5",
      "Kitty Bennet,Mary Bennet,friend,many,0.5",
      "Lydia Bennet,George Wickham,romance,0.83,0.9",
    ].join("\n");
    await dialog.locator("input[type=file]").setInputFiles({ name: "ties.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await expect(dialog.getByText("Line 3")).toBeVisible();
    await expect(dialog.getByText("Nobody Atall")).toBeVisible();
    await dialog.getByRole("checkbox", { name: /^Take Lydia/ }).click();
    expect(await findGrave(page, "an import")).toEqual([]);
    await dialog.getByRole("button", { name: "Take in 1" }).click();
    const [mary, collins] = [idOf("Mary Bennet"), idOf("William Collins")];
    await expect.poll(async () => strengthOf(await view(), mary, collins), { timeout: 15_000 }).toBe(0.61);
    expect(strengthOf(await view(), idOf("Lydia Bennet"), idOf("George Wickham"))).not.toBe(0.83);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(async () => strengthOf(await view(), mary, collins), { timeout: 15_000 }).not.toBe(0.61);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`fits a phone and a desk, in the ${colorScheme}`, async ({ page }) => {
      test.setTimeout(150_000);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { at, idOf } = await openMap(page, 12);
      expect(await findGrave(page, `the map, ${colorScheme}`)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${at}?who=${idOf("Elizabeth Bennet")}~${idOf("Fitzwilliam Darcy")}`);
      const sheet = panel(page, "Elizabeth and Mr Darcy");
      await expect(sheet.locator(".dir").first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      const grab = sheet.getByRole("button", { name: /^Height of the panel/ });
      const low = (await sheet.boundingBox())?.height ?? 0;
      await grab.click();
      await expect.poll(async () => (await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(low + 100);
      const half = (await sheet.boundingBox())?.height ?? 0;
      await grab.focus();
      await page.keyboard.press("ArrowUp");
      await expect.poll(async () => (await sheet.boundingBox())?.height ?? 0).toBeGreaterThan(half + 100);
      expect(await findGrave(page, `the map on a phone, ${colorScheme}`)).toEqual([]);
      await sheet.getByRole("button", { name: "Close" }).click();
      await page.getByRole("button", { name: "List", exact: true }).click();
      expect(await findGrave(page, `the list on a phone, ${colorScheme}`)).toEqual([]);
    });
  }
});
