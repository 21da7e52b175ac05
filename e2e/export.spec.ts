import fs from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { call, expect, findGrave, signUp, test, whereIs } from "./fixtures";

/** A paused scene of two, in a cast that stands still, for somebody whose browser lends out its clipboard. */
const openPair = async (page: Page, context: BrowserContext, setup: { title: string; [other: string]: unknown }) => {
  test.setTimeout(120_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signUp(page);
  const { ecosystem, timelineId, view } = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId }, "mutation");
  const cast = (await view()).characters.slice(0, 2);
  const whole = { ...setup, cast: cast.map(({ id }) => id) };
  const { id } = await call<{ id: string }>(page, "scene.open", { timelineId, setup: whole }, "mutation");
  await call(page, "scene.pause", { timelineId, sceneId: id }, "mutation");
  return { ecosystem, timelineId, view, cast, id };
};

test("a scene is taken home: looked at, downloaded as Fountain, Word and an e-book, copied, and brought back", async ({
  page,
  context,
}) => {
  const setup = { title: "INT. A <b>quiet</b> room", premise: "Rain keeps everyone in." };
  const { ecosystem, timelineId, cast, id } = await openPair(page, context, setup);
  const [speaker] = cast;
  const words = "*I* came on foot & I regret <i>nothing</i>.";
  await call(page, "scene.say", { timelineId, sceneId: id, asId: speaker?.id, text: words }, "mutation");
  await call(page, "scene.end", { timelineId, sceneId: id }, "mutation");

  await page.goto(`/${ecosystem.id}/scenes/${id}`);
  await page.getByRole("button", { name: "Export INT. A <b>quiet</b> room" }).click();
  const dialog = page.getByRole("dialog", { name: "Take the script home" });
  const preview = dialog.getByLabel("Beginning of the script");
  await expect(preview).toContainText(words);
  expect(await findGrave(page, "the export dialog")).toEqual([]);

  await dialog.getByRole("radio", { name: /Fountain/ }).check();
  await expect(preview).toContainText(`@${speaker?.name}`);
  const download = async (format: RegExp): Promise<Buffer> => {
    await dialog.getByRole("radio", { name: format }).check();
    const [file] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Download" }).click()]);
    expect(file.suggestedFilename()).toMatch(/^INT\. A b quiet b room\./);
    return fs.readFileSync(await file.path());
  };
  expect((await download(/Fountain/)).toString()).toContain(`@${speaker?.name}\n\\*I\\* came on foot & I regret <i>nothing</i>.`);
  for (const format of [/Word/, /E-book/]) expect((await download(format)).subarray(0, 2).toString()).toBe("PK");
  const json = (await download(/JSON/)).toString();

  // All of it goes into JSON; other formats have what was ticked before.
  await expect(dialog.getByRole("checkbox", { name: /Struck lines/ })).toBeChecked();
  await dialog.getByRole("radio", { name: /Markdown/ }).check();
  await expect(dialog.getByRole("checkbox", { name: /Struck lines/ })).not.toBeChecked();
  await dialog.getByRole("button", { name: "Prose" }).click();
  await dialog.getByRole("button", { name: "Copy as rich text" }).click();
  await expect(page.getByText("Copied, with its look")).toBeVisible();
  const kinds = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all((item?.types ?? []).map(async (type) => [type, await (await item!.getType(type)).text()]));
  });
  expect(Object.fromEntries(kinds)).toMatchObject({
    "text/plain": expect.stringContaining("“*I* came on foot & I regret <i>nothing</i>,” said "),
    "text/html": expect.stringContaining("“*I* came on foot &amp; I regret &lt;i&gt;nothing&lt;/i&gt;,” said "),
  });

  await dialog.getByRole("button", { name: "Some turns" }).click();
  await dialog.getByLabel("From turn").fill("9");
  await dialog.getByLabel("To turn").fill("2");
  await expect(dialog.getByText("The first turn comes after the last one")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Download" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: /^Export/ })).toBeFocused();

  await page.goto(`/${ecosystem.id}/scenes`);
  await page.getByRole("button", { name: "Bring in a script" }).click();
  const back = page.getByRole("dialog", { name: "Bring in a script" });
  const give = (name: string, text: string) =>
    back.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await give("broken.json", json.slice(0, 200));
  await expect(back.getByRole("alert")).toContainText("Nothing was changed");
  await give("stranger.json", json.replaceAll(speaker?.id ?? "", crypto.randomUUID()).replaceAll(speaker?.name ?? "", "Nobody of Here"));
  await expect(back.getByText("One of its people is not known here")).toBeVisible();
  const take = back.getByRole("button", { name: "Bring in the scene" });
  await expect(take).toBeDisabled();
  expect(await findGrave(page, "the import dialog")).toEqual([]);
  await back.getByLabel("Nobody of Here is").selectOption({ label: speaker?.name ?? "" });
  await expect(back.getByText("Everybody in it is known here")).toBeVisible();
  await take.click();
  await expect(page.getByText(`The scene is here, with ${json.match(/"kind":"(?:speech|action)"/g)?.length} line`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "INT. A <b>quiet</b> room" })).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();

  await page.goto(`/${ecosystem.id}/branches`);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("dialog", { name: "Take the script home" }).getByText(/^2 scenes, \d+ lines$/)).toBeVisible();
});

test("lines are chosen one by one: by a search, a stretch, the keys and who speaks, and taken home as any format", async ({
  page,
  context,
}) => {
  const setup = { title: "Ten words", secondsPerTurn: 60, direction: { strategy: "manual" } };
  const { ecosystem, timelineId, view, cast, id } = await openPair(page, context, setup);
  const words = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
  for (const [n, word] of words.entries())
    await call(page, "scene.say", { timelineId, sceneId: id, asId: cast[n % 2]?.id, text: `The word is ${word}.` }, "mutation");

  await page.goto(`/${ecosystem.id}/scenes/${id}`);
  await page.getByRole("button", { name: "Export Ten words" }).click();
  const dialog = page.getByRole("dialog", { name: "Take the script home" });
  await dialog.getByRole("button", { name: "Some lines" }).click();
  const lines = dialog.getByRole("option");
  await expect(lines).toHaveCount(8);
  const count = dialog.getByRole("status").filter({ hasText: /of 8 lines/ });
  await expect(count).toHaveText("0 of 8 lines, 0 words");
  await expect(dialog.getByRole("button", { name: "Download" })).toBeDisabled();
  expect(await findGrave(page, "choosing lines")).toEqual([]);

  await lines.nth(1).click();
  await lines.nth(3).click({ modifiers: ["Shift"] });
  await expect(count).toHaveText("3 of 8 lines, 12 words");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(count).toHaveText("5 of 8 lines, 20 words");
  await expect(dialog.getByRole("option", { selected: true })).toContainText(["two", "three", "four", "six", "seven"]);

  await dialog.getByRole("searchbox", { name: "Find a line" }).fill("EIGHT");
  await expect(lines).toHaveCount(1);
  await dialog.getByRole("button", { name: "Choose what is found" }).click();
  await dialog.getByRole("searchbox", { name: "Find a line" }).fill("");
  await lines.nth(2).click();
  await expect(count).toHaveText("5 of 8 lines, 20 words");

  const saidIn = (text: string): string[] => words.filter((word) => text.includes(`word is ${word}`));
  const chosen = ["two", "four", "six", "seven", "eight"];
  const preview = dialog.getByLabel("Beginning of the script");
  await expect.poll(async () => saidIn(await preview.innerText())).toEqual(chosen);
  for (const format of [/Fountain/, /JSON/, /Plain text/]) {
    await dialog.getByRole("radio", { name: format }).check();
    const [file] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Download" }).click()]);
    expect(saidIn(fs.readFileSync(await file.path()).toString())).toEqual(chosen);
  }
  await dialog.getByRole("button", { name: "Copy as rich text" }).click();
  await expect(page.getByText("Copied, with its look")).toBeVisible();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType("text/html")).text();
  });
  expect(saidIn(html)).toEqual(chosen);

  await dialog.getByRole("button", { name: "Choose none" }).click();
  await dialog.getByRole("group", { name: "All lines of" }).getByRole("button").first().click();
  await expect(dialog.getByRole("option", { selected: true })).toHaveCount(4);
  await dialog.getByRole("listbox", { name: "Lines" }).press("ControlOrMeta+a");
  await expect(count).toHaveText("8 of 8 lines, 32 words");
  await page.keyboard.press("Escape");

  // The scene is open still, and its people in it: a copy comes in all the same, and it goes on.
  const json = await page.evaluate(
    async ([timeline, scene]) => (await fetch(`/api/v1/timelines/${timeline}/script?format=json&scene=${scene}`)).text(),
    [timelineId, id],
  );
  await page.goto(`/${ecosystem.id}/scenes`);
  await page.getByRole("button", { name: "Bring in a script" }).click();
  const back = page.getByRole("dialog", { name: "Bring in a script" });
  await back.locator("input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(json) });
  await back.getByRole("button", { name: "Bring in the scene" }).click();
  await expect(page.getByText("The scene is over.")).toBeVisible();
  await expect(page.getByText("it came in from a file")).toBeVisible();
  expect((await view()).scenes.find((scene) => scene.id === id)).toMatchObject({ status: "paused", turn: 8 });
});
