import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { call, expect, findGrave, openBrowser, signUp, test, whereIs } from "./fixtures";

const openList = async (page: Page): Promise<string> => {
  await signUp(page);
  const { ecosystem } = await whereIs(page);
  await page.goto(`/${ecosystem.id}/director`);
  await expect(page.getByRole("heading", { name: "Director", exact: true })).toBeVisible();
  return ecosystem.id;
};
const begin = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "New scenario" }).click();
  await page.waitForURL(/\/director\/[0-9a-f-]{36}/);
  await expect(page.getByLabel("Title", { exact: true })).toBeVisible();
};
const kept = (page: Page) => page.getByText(/Draft kept/);

test("a scenario is written, checked, kept, saved, and performed", async ({ page }) => {
  await openList(page);
  await begin(page);
  await page.getByLabel("Title", { exact: true }).fill("The card on the salver");
  await page.getByLabel("Premise").fill("A card lies on the salver which nobody has explained.");
  await page.getByLabel("The question").fill("Who left it?");
  await expect(page.getByText(/2 things? to mend|1 thing to mend/)).toBeVisible();

  await page.getByLabel("Find somebody").fill("eliz benn");
  await page.getByLabel("Find somebody").press("Enter");
  await page.getByRole("button", { name: "Add Mr Darcy" }).click();
  await expect(page.getByText("2 of 24 selected")).toBeVisible();
  await page.locator(".dr-cc", { hasText: "Mr Darcy" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Secret").fill("He left the card himself, and would rather be thought rude.");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Write the first beat" }).click();
  await sheet.getByLabel("Title").fill("Somebody looks at it");
  await sheet.getByRole("checkbox", { name: "Mr Darcy" }).check();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add a beat" }).click();
  await sheet.getByLabel("At least turns").fill("9");
  await expect(sheet.getByText(/at least 9 turns, and at most 8/)).toBeVisible();
  await sheet.getByLabel("At most turns").fill("12");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Ready to start")).toBeVisible();

  // What is typed is there again after a reload, without a save.
  await expect(kept(page)).toBeVisible({ timeout: 15_000 });
  await page.reload();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("The card on the salver");
  await expect(page.locator(".dr-beat")).toHaveCount(2);

  await page.keyboard.press("Control+s");
  await page.getByRole("dialog").getByLabel("Note").fill("Two beats");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved, version 2")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByText("There is nothing new since version 2")).toBeVisible();

  await page.getByRole("button", { name: "Start scene" }).click();
  await page.waitForURL(/\/scenes\/[0-9a-f-]{36}/, { timeout: 30_000 });
  const { view } = await whereIs(page);
  const scene = (await view()).scenes.find(({ title }) => title === "The card on the salver");
  expect(scene?.direction.scenarioVersion).toBe(2);
  expect(scene?.plan?.beats.map(({ title }) => title)).toEqual(["Somebody looks at it", "Beat 2"]);
  expect(scene?.direction.parts.map(({ secret }) => secret !== "")).toEqual([false, true]);
});

test("beats change places by keys, and everything can be taken back and done again", async ({ page }) => {
  const ecosystemId = await openList(page);
  // A double click begins one scenario.
  await page.getByRole("button", { name: "Begin with “The duel”" }).dblclick();
  await page.waitForURL(/\/director\//);
  expect(await call<unknown[]>(page, "scenario.list", { ecosystemId }, "query")).toHaveLength(1);
  const titles = page.locator(".dr-beat .h b");
  await expect(titles.first()).toHaveText("The ground is measured");
  await page.locator(".dr-beat .open").first().press("Alt+ArrowDown");
  await expect(titles.first()).toHaveText("The seconds must try");
  await page.keyboard.press("Control+z");
  await expect(titles.first()).toHaveText("The ground is measured");
  await page.keyboard.press("Control+Shift+z");
  await expect(titles.first()).toHaveText("The seconds must try");
  await page.getByRole("slider", { name: "Point 1 of the curve" }).press("ArrowRight");
  await expect(page.getByRole("slider", { name: "Point 1 of the curve" })).toHaveAttribute("aria-valuenow", "55");
  await page.getByRole("button", { name: "Graph" }).click();
  await expect(page.getByText("after “The sun’s edge” succeeds")).toBeVisible();
});

test("a role is cast wherever the scenario speaks of it, and what is wrong is a press away", async ({ page }) => {
  await openList(page);
  await page.getByRole("button", { name: "Begin with “The betrayal”" }).click();
  await page.waitForURL(/\/director\//);
  await expect(page.getByText("3 things to mend")).toBeVisible();
  await page.getByRole("button", { name: "Nobody plays The betrayed yet" }).click();
  await page.getByRole("dialog").getByLabel("Played by").selectOption({ label: "Elizabeth Bennet" });
  await page.keyboard.press("Escape");
  await expect(page.locator(".dr-cc", { hasText: "Elizabeth" })).toBeFocused();
  await expect(page.getByText("2 things to mend")).toBeVisible();
  await expect(page.getByText("3 parts, 2 to be cast")).toBeVisible();
  await expect(page.getByText("Elizabeth’s trust in The betrayer falls by 0.03 or more")).toBeVisible();
});

test("a lost connection loses no word, and two windows do not write over each other", async ({ page, context }) => {
  await openList(page);
  await begin(page);
  await page.getByLabel("Title", { exact: true }).fill("Kept at home");
  await expect(kept(page)).toBeVisible({ timeout: 15_000 });
  await context.setOffline(true);
  await page.getByLabel("Premise").fill("Written in a tunnel.");
  await expect(page.getByText(/Kept in this browser/)).toBeVisible({ timeout: 15_000 });
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByLabel("Premise")).toHaveValue("Written in a tunnel.");

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByLabel("Premise")).toHaveValue("Written in a tunnel.");
  const sent = other.waitForResponse((answer) => answer.url().includes("scenario.saveDraft") && answer.ok());
  await other.getByLabel("The question").fill("Whose tunnel?");
  await sent;
  await page.getByLabel("Title", { exact: true }).fill("Kept in two windows");
  await expect(page.getByText("Your other window has written here too")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByLabel("The question")).toHaveValue("Whose tunnel?");
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Kept in two windows");
});

test("a version saved by somebody else is met, not written over", async ({ page }) => {
  await openList(page);
  await begin(page);
  const scenarioId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { version } = await call<{ version: { data: object } }>(page, "scenario.load", { scenarioId }, "query");
  const data = { ...version.data, premise: "Theirs." };
  await call(page, "scenario.save", { scenarioId, basedOn: 1, data }, "mutation");
  await page.getByLabel("The question").fill("Mine?");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/has saved version 2 meanwhile/)).toBeVisible();
  await page.getByRole("button", { name: "Put both together" }).click();
  await expect(page.getByLabel("Premise")).toHaveValue("Theirs.");
  await expect(page.getByLabel("The question")).toHaveValue("Mine?");
});

test("it goes out as a file and by a link, and comes in again", async ({ page, browser }) => {
  const ecosystemId = await openList(page);
  await page.getByRole("button", { name: "Begin with “The wake”" }).click();
  await page.waitForURL(/\/director\//);
  await page.getByRole("button", { name: "More", exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Export as a file" }).click()]);
  expect(download.suggestedFilename()).toBe("The wake.scenario.json");
  const file = await readFile(await download.path());
  expect((JSON.parse(file.toString()) as { format: string }).format).toBe("dramatis.scenario/1");

  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel("The link, shown this once").inputValue();
  const guest = await openBrowser(browser);
  await guest.page.goto(link);
  await expect(guest.page.getByRole("heading", { name: "The wake" })).toBeVisible();
  await expect(guest.page.getByText("Take a copy")).toBeHidden();
  expect(guest.complaints).toEqual([]);
  await guest.context.close();

  await page.goto(`/${ecosystemId}/director`);
  await page.locator('input[type="file"]').setInputFiles({
    name: "bad.json",
    mimeType: "application/json",
    buffer: Buffer.from(`{"format":"dramatis.scenario/1","scenario":{"limits":{"turns":0}}}`),
  });
  await expect(page.getByText(/limits, turns: Too small/).first()).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles({ name: "wake.json", mimeType: "application/json", buffer: file });
  await page.waitForURL(/\/director\/[0-9a-f-]{36}/);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("The wake");
});

test("numbers are typed in peace, and what is half written is kept", async ({ page }) => {
  await openList(page);
  await page.getByRole("button", { name: "Begin with “The duel”" }).click();
  await page.waitForURL(/\/director\//);
  const turns = page.getByLabel("Most turns");
  await turns.press("Control+a");
  await turns.press("Backspace");
  await expect(turns).toHaveValue("");
  await turns.pressSequentially("25");
  await expect(page.getByText("about 25 turns")).toBeVisible();
  await turns.fill("9999");
  await turns.blur();
  await expect(turns).toHaveValue("500");
  const place = page.getByLabel("Place", { exact: true });
  await place.selectOption({ label: "Netherfield" });
  await place.selectOption({ value: "" });
  await expect(place.locator("option:checked")).toHaveText("Nowhere in particular");

  await page.locator(".dr-beat .open").nth(1).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("How it has to be").first().selectOption({ label: "is at least" });
  const how = sheet.getByLabel("How much", { exact: true }).first();
  await how.press("Control+a");
  await how.pressSequentially("-0.35");
  await expect(how).toHaveValue("-0.35");
  await sheet.getByLabel("Title", { exact: true }).fill("");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Beat 2 has no title").or(page.getByText("Without a title")).first()).toBeVisible();
  await page.getByLabel("Premise").fill("Typed after a title was cleared.");
  await expect(kept(page)).toBeVisible({ timeout: 15_000 });
  await page.reload();
  await expect(page.getByLabel("Premise")).toHaveValue("Typed after a title was cleared.");
  await expect(page.locator(".dr-cond", { hasText: "is −0.35 or" })).toBeVisible();
});

test("keys lead on after something was taken out, and a version is saved only where there is something new", async ({ page }) => {
  await openList(page);
  await page.getByRole("button", { name: "Begin with “The duel”" }).click();
  await page.waitForURL(/\/director\//);
  const beats = page.locator(".dr-beat");
  await beats.nth(1).locator(".open").click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(beats).toHaveCount(6);
  await expect(beats.nth(1).locator(".open")).toBeFocused();
  const offer = page.locator(".toast").getByRole("button", { name: "Undo" });
  await expect(offer).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(beats).toHaveCount(7);
  // Long before its eight seconds: what it says has been taken back.
  await expect(offer).toHaveCount(0, { timeout: 3_000 });
  await page.keyboard.press("Control+s");
  await expect(page.getByText("There is nothing new since version 1")).toBeVisible();
  // The notice brings back what it speaks of, not what was done last.
  await beats.nth(0).locator(".open").click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(beats).toHaveCount(6);
  await page.getByLabel("Premise").fill("Written since.");
  await page.locator(".toast", { hasText: "The ground is measured" }).getByRole("button", { name: "Undo" }).click();
  await expect(beats.first()).toContainText("The ground is measured");
  await expect(page.getByLabel("Premise")).toHaveValue("Written since.");
  await page.getByLabel("Title", { exact: true }).fill("The duel, again");
  await page.getByRole("button", { name: "More", exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Export as a file" }).click()]);
  // What stands on the page goes out, saved or not; and so does a copy.
  expect(download.suggestedFilename()).toBe("The duel, again.scenario.json");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("The duel, again (copy)", { timeout: 15_000 });
});

test("somebody’s mood is drawn beside the tension, by hand and in figures, and goes with the scenario", async ({ page }) => {
  await openList(page);
  await page.getByRole("button", { name: "Begin with “The duel”" }).click();
  await page.waitForURL(/\/director\//);
  await page.getByLabel("Whose mood is drawn").selectOption({ label: "Mood of The offender" });
  await page.locator(".dr-curve").click({ position: { x: 30, y: 120 } });
  const point = page.getByRole("slider", { name: "Point 1 of the mood of The offender" });
  await expect(point).toHaveAttribute("aria-valuetext", /mood -0\.7/);
  const drawn = Number(await point.getAttribute("aria-valuenow"));
  await point.press("ArrowRight");
  await expect(point).toHaveAttribute("aria-valuenow", String(drawn + 5));
  await page.getByRole("button", { name: "Curve" }).click();
  const figure = page.getByLabel("Mood of point 1");
  await figure.press("Control+a");
  await figure.pressSequentially("-0.5");
  await expect(kept(page)).toBeVisible({ timeout: 15_000 });
  await page.reload();
  await page.getByRole("button", { name: "Curve" }).click();
  await expect(page.getByLabel("Mood of point 1")).toHaveValue("-0.5");
  await page.getByLabel("Tension wanted").selectOption({ label: "Arc: fall" });
  await expect(page.getByLabel("Whose mood is drawn")).toBeHidden();
  await expect(page.getByRole("columnheader", { name: /^Mood of/ })).toBeVisible();
});

test("an old version comes back, and what was not saved is kept as a version before; the list shows what was written last", async ({
  page,
}) => {
  const ecosystemId = await openList(page);
  await begin(page);
  await page.getByLabel("Title", { exact: true }).fill("First words");
  await page.keyboard.press("Control+s");
  await expect(page.getByLabel("Note")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved, version 2")).toBeVisible();
  await page.getByLabel("Title", { exact: true }).fill("Second words");
  await expect(kept(page)).toBeVisible({ timeout: 15_000 });
  const here = page.url();
  await page.goto(`/${ecosystemId}/director`);
  await expect(page.locator(".dr-card", { hasText: "Second words" })).toContainText("draft kept");
  await page.goto(here);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Versions" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Version 1/ }).click();
  await expect(dialog.getByText("What stands here is saved first, as version 3.")).toBeVisible();
  await dialog.getByRole("button", { name: "Bring version 1 back" }).click();
  await expect(page.getByText("Saved, version 4")).toBeVisible();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("A new scenario");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Versions" }).click();
  await expect(dialog.getByText("Before version 1 was brought back")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "More", exact: true })).toBeFocused();

  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Put away" }).click();
  await page.waitForURL(/\/director$/);
  await page.goto(here);
  await page.getByRole("button", { name: "Take out again" }).click();
  await page.getByLabel("Tags").fill("two, three");
  await page.getByLabel("Tags").press("Enter");
  await expect(page.getByRole("button", { name: "three take out" })).toBeVisible();
});

test("takes of a scenario have a choice and a budget, and are seen behind the curve afterwards", async ({ page }) => {
  await openList(page);
  await begin(page);
  await page.getByLabel("Title", { exact: true }).fill("Eight ways to say it");
  for (const name of ["Elizabeth Bennet", "Mr Darcy"]) {
    await page.getByLabel("Find somebody").fill(name);
    await page.getByLabel("Find somebody").press("Enter");
  }
  await page.getByRole("button", { name: "Run 8 takes" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What differs").selectOption({ label: "Every second take in another mood" });
  await expect(dialog.getByText("Say another mood than the scene’s own.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Start 8 takes" })).toBeDisabled();
  await dialog.getByLabel("The other mood").fill("stormy");
  await dialog.getByLabel("How many").fill("4");
  await dialog.getByLabel("Turns", { exact: true }).fill("12");
  await dialog.getByRole("button", { name: "Start 4 takes" }).click();
  await page.waitForURL(/\/takes\//, { timeout: 30_000 });
  await expect(page.getByText("They stopped: the budget of 12 turns is used up")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("rowheader", { name: "2: Mood: stormy, dice 1" })).toBeVisible();
  await page.getByRole("link", { name: "Its scenario" }).click();
  await expect(page.getByRole("link", { name: /the last (\d takes|take)/ })).toBeVisible({ timeout: 15_000 });
  await expect(page.locator(".dr-curve .gh").first()).toBeAttached();
  await page.getByRole("button", { name: "Curve" }).click();
  await expect(page.getByRole("rowheader", { name: "As it is, dice 1" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`nothing grave for whoever cannot see or hold a mouse, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openList(page);
    const grave = await findGrave(page, "list");
    await page.getByRole("button", { name: "Begin with “The trial”" }).click();
    await page.waitForURL(/\/director\//);
    await page.locator(".dr-beat").first().waitFor();
    grave.push(...(await findGrave(page, "score")));
    await page.locator(".dr-beat .open").first().click();
    await page.getByRole("dialog").getByLabel("Title").waitFor();
    grave.push(...(await findGrave(page, "beat")));
    await page.keyboard.press("Escape");
    await page.locator(".dr-cc").first().click();
    await page.getByRole("dialog").getByLabel("Played by").waitFor();
    grave.push(...(await findGrave(page, "part")));
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 390, height: 844 });
    for (const tab of ["Cast", "Beats", "Title"]) {
      await page.getByRole("tab", { name: tab }).click();
      grave.push(...(await findGrave(page, `${tab} 390`)));
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    expect(grave).toEqual([]);
  });
}
