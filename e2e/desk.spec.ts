import type { CastView } from "@/server/contracts/chronicle/view";
import { call, deskOf, expect, findGrave, invite, openStage, scriptOf, signUp, test } from "./fixtures";

test("a writer directs a scene with the keys alone: whisper, hold, let it be said, edit, say it again, branch", async ({ page }) => {
  test.setTimeout(150_000);
  await signUp(page);
  const { scene, sceneId, turn } = await openStage(page, 3);
  const side = page.getByRole("complementary", { name: "What the scene does" });
  const keys = page.keyboard;

  await keys.press("w");
  const whisper = page.getByRole("textbox", { name: /^Whisper to/ });
  await expect(whisper).toBeFocused();
  await keys.type("Apologise to Mr Darcy");
  await keys.press("Alt+Digit1");
  await expect(page.getByRole("textbox", { name: "Your line" })).toHaveValue("");
  await keys.press("Alt+Digit2");
  await expect(whisper).toHaveValue("Apologise to Mr Darcy");
  await keys.press("Enter");
  await expect(side.getByText(/understood as apologise/)).toBeVisible();
  await expect(whisper).toHaveValue("");
  await keys.press("Escape");

  await keys.press("h");
  await expect(deskOf(page).getByRole("button", { name: "Holds next" })).toBeVisible();
  await keys.press(".");
  const held = page.getByRole("article", { name: /^Held for you/ });
  await expect(held).toBeVisible({ timeout: 20_000 });
  expect((await scene()).turn).toBe(turn);
  const words = await held.locator("p").first().textContent();
  await held.focus();
  await keys.press("r");
  await expect(page.getByRole("textbox", { name: "How it should be said instead" })).toBeFocused();
  await keys.press("Enter");
  await expect(held.getByText("2 of 2")).toBeVisible({ timeout: 15_000 });
  await held.focus();
  await keys.press("Alt+ArrowLeft");
  await expect(held.locator("p").first()).toHaveText(words ?? "");
  // A second press is about the same line, and no complaint.
  await keys.press("Enter");
  await keys.press("Enter");
  await expect(held).toHaveCount(0);
  await expect(page.getByText("does not wait any more")).toHaveCount(0);
  const line = scriptOf(page).getByRole("article", { name: new RegExp(`^Line ${turn + 1},`) });
  await expect(line.locator("p").first()).toHaveText(words ?? "");

  await page.getByRole("log").focus();
  await keys.press("k");
  await expect(line).toBeFocused();
  await keys.press("e");
  const field = page.getByRole("textbox", { name: /^Words of line/ });
  await expect(field).toBeFocused();
  await field.fill("Then let us say no more of it.");
  await keys.press("Enter");
  await expect(line.getByText("rewritten")).toBeVisible();
  await expect(line.locator("p").first()).toHaveText("Then let us say no more of it.");
  await expect(line).toBeFocused();
  await keys.press("r");
  await keys.type("Warmer");
  await keys.press("Enter");
  await expect(line.getByText(/^3 of 3$/)).toBeVisible({ timeout: 15_000 });
  // What was said before it was rewritten, and what it was rewritten to, are both a step away.
  await line.focus();
  await keys.press("Alt+ArrowRight");
  await expect(line.getByText(/^1 of 3$/)).toBeVisible();
  await expect(line.locator("p").first()).toHaveText(words ?? "");
  await keys.press("Alt+ArrowRight");
  await expect(line.getByText(/^2 of 3$/)).toBeVisible();
  await expect(line.locator("p").first()).toHaveText("Then let us say no more of it.");

  await keys.press("b");
  await page.getByRole("textbox", { name: "What if…" }).fill("Had she been warmer");
  await keys.press("Enter");
  await page.waitForURL(/branch=/, { timeout: 20_000 });
  await expect(line).toBeVisible();
  expect(page.url()).toContain(sceneId);
});

test("the writer's hand: something happens, somebody is given the turn, is silent, and the way back from each", async ({ page }) => {
  test.setTimeout(120_000);
  await signUp(page);
  const { scene, turn } = await openStage(page, 2);
  const desk = deskOf(page);
  const side = page.getByRole("complementary", { name: "What the scene does" });

  await page.keyboard.press("i");
  const happens = page.getByRole("textbox", { name: "Something happens" });
  await expect(happens).toBeFocused();
  await page.keyboard.type("The clock stops.");
  await page.reload();
  await expect(happens).toHaveValue("The clock stops.");
  await happens.press("Enter");
  await expect(scriptOf(page).getByRole("article", { name: `Something happens, after turn ${turn}` })).toHaveText(/The clock stops\./);
  await expect(happens).toHaveValue("");
  const room = page.getByRole("complementary", { name: "In the room" });
  await room.getByRole("combobox", { name: "Which fact" }).selectOption({ label: "The clock stops." });
  await expect(room.getByRole("listitem").filter({ hasText: "The reader" })).toHaveText(/read$/);

  await desk.getByRole("button", { name: "What happens: Something happens" }).click();
  await page.getByRole("menuitemcheckbox", { name: /^Time passes/ }).click();
  const passes = page.getByRole("textbox", { name: "Time passes" });
  await desk.getByRole("button", { name: "How much time: in words only" }).click();
  await page.getByRole("menuitemcheckbox", { name: /^six hours/ }).click();
  await expect(passes).toHaveAttribute("placeholder", "Six hours pass.");
  await passes.press("Enter");
  const time = scriptOf(page).getByRole("article", { name: `Time passes, after turn ${turn}` });
  await expect(time).toHaveText(/Six hours pass\..*, (\d+(\.\d\d)? [ap]m|noon|midnight)/);

  await desk.getByRole("button", { name: "Force" }).click();
  const dialog = page.getByRole("dialog", { name: "Direct a move" });
  await dialog.getByLabel("Who", { exact: true }).selectOption({ label: "Caroline" });
  await dialog.getByLabel("What they do").selectOption({ label: "criticise" });
  await dialog.getByLabel("To whom").selectOption({ label: "Elizabeth" });
  await dialog.getByRole("button", { name: "Give them the turn" }).click();
  await expect(scriptOf(page).getByRole("article", { name: `Line ${turn + 1}, Caroline to Elizabeth` })).toBeVisible({ timeout: 20_000 });

  await desk.getByRole("button", { name: "Mute" }).click();
  await page
    .getByRole("menuitemradio", { name: "Mr Darcy" })
    .or(page.getByRole("menuitemcheckbox", { name: "Mr Darcy" }))
    .click();
  await expect(side.getByText("Silent unless told to speak")).toBeVisible();
  await side.getByRole("button", { name: /^Take back: Mr Darcy/ }).click();
  await expect(side.getByText("Silent unless told to speak")).toHaveCount(0);
  expect((await scene()).muted).toEqual([]);

  await side.getByRole("button", { name: "Direct the beat The name that nobody says" }).click();
  await page.getByRole("menuitem", { name: "Play it now" }).click();
  await expect(side.getByRole("listitem").filter({ hasText: "The name that nobody says" })).toHaveAttribute("aria-current", "step");

  await page.keyboard.press("Control+f");
  await page.getByRole("searchbox", { name: "Find in this scene" }).fill("clock stops");
  await expect(page.getByText("1 found")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 of 1", { exact: true })).toBeVisible();
  await expect(scriptOf(page).locator("mark")).toHaveText("clock stops");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("searchbox", { name: "Find in this scene" })).toHaveCount(0);
});

test("every line waits by the policy; what waits is decided in one place, and no dialog has a grave finding", async ({ page }) => {
  test.setTimeout(150_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signUp(page);
  const { scene, path, turn } = await openStage(page, 2);
  const grave: string[] = [];

  await page.getByRole("button", { name: "Scene settings" }).click();
  const settings = page.getByRole("dialog", { name: "Scene settings" });
  grave.push(...(await findGrave(page, "settings")));
  await settings.getByRole("tab", { name: "Before it is said" }).click();
  await settings.getByRole("checkbox", { name: "Every line waits for a moderator" }).check();
  grave.push(...(await findGrave(page, "policies")));
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toHaveCount(0);
  expect((await scene()).direction).toMatchObject({ strategy: "social", policy: { everyLine: true, reach: "flag" } });

  await page.keyboard.press(".");
  await expect(page.getByRole("article", { name: /^Held for you/ })).toBeVisible({ timeout: 20_000 });
  grave.push(...(await findGrave(page, "scene with a held line")));
  await page.getByRole("button", { name: "All that is known" }).click();
  await page.getByRole("dialog", { name: "Who knows what" }).getByRole("table").waitFor();
  grave.push(...(await findGrave(page, "who knows what")));
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await page.getByRole("dialog", { name: "Direct a move" }).waitFor();
  grave.push(...(await findGrave(page, "direct a move")));
  await page.keyboard.press("Escape");

  await expect(page.getByRole("navigation", { name: "Studio" }).getByText("1 held line")).toBeVisible();
  await page.goto(path.replace(/[^/]+$/, "held"));
  await page.getByRole("article", { name: /^Held for you/ }).waitFor();
  grave.push(...(await findGrave(page, "held lines")));
  await page.getByRole("checkbox", { name: "Choose all" }).check();
  await page.getByRole("button", { name: "Let it be said" }).click();
  await expect(page.getByText("Nothing waits for you")).toBeVisible({ timeout: 20_000 });
  expect(await scene()).toMatchObject({ held: null, turn: turn + 1 });

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path);
  await deskOf(page).getByRole("button", { name: /^Say/ }).click();
  const sheet = page.getByRole("dialog", { name: "Desk" });
  await sheet.getByRole("button", { name: "Whisper", exact: true }).click();
  await sheet.getByRole("textbox", { name: /^Whisper to/ }).fill("Leave the room");
  grave.push(...(await findGrave(page, "the desk on a phone")));
  await page.keyboard.press("Enter");
  await expect(sheet).toHaveCount(0);
  expect((await scene()).whispers.map(({ text }) => text)).toEqual(["Leave the room"]);
  expect(grave).toEqual([]);
});

test("whoever may only look on has no desk and no words of a held line; two writers do not undo each other", async ({ page, browser }) => {
  test.setTimeout(180_000);
  await signUp(page);
  const { path, scene, turn } = await openStage(page, 2);
  const viewer = await invite(page, browser, "viewer");
  await viewer.page.goto(path);
  await expect(scriptOf(viewer.page).getByRole("article", { name: new RegExp(`^Line ${turn},`) })).toBeVisible({ timeout: 20_000 });
  await expect(deskOf(viewer.page)).toHaveCount(0);
  await expect(viewer.page.getByRole("button", { name: /Scene settings|^Resume|^Take back/ })).toHaveCount(0);

  await deskOf(page).getByRole("button", { name: "Hold next" }).click();
  await expect(deskOf(page).getByRole("button", { name: "Holds next" })).toBeVisible();
  await deskOf(page).getByRole("button", { name: "Step" }).click();
  const held = page.getByRole("article", { name: /^Held for you/ });
  await expect(held).toBeVisible({ timeout: 20_000 });
  const words = (await held.locator("p").first().textContent()) ?? "";
  await expect(viewer.page.getByText("A line is being looked at.")).toBeVisible();
  expect(await viewer.page.content()).not.toContain(words);

  const writer = await invite(page, browser, "editor");
  await writer.page.goto(path);
  for (const each of [page, writer.page]) await each.getByRole("button", { name: "Scene settings" }).click();
  const mine = page.getByRole("dialog", { name: "Scene settings" });
  const theirs = writer.page.getByRole("dialog", { name: "Scene settings" });
  await mine.getByLabel("Mood").fill("stormy");
  await theirs.getByLabel("Atmosphere").fill("Wet coats and candle smoke.");
  await mine.getByRole("button", { name: "Save" }).click();
  await theirs.getByRole("button", { name: "Save" }).click();
  await expect(theirs).toHaveCount(0);
  expect(await scene()).toMatchObject({ mood: "stormy", direction: { atmosphere: "Wet coats and candle smoke." } });

  await held.getByRole("button", { name: "Reject" }).click();
  await page.getByRole("button", { name: "Reject the line" }).click();
  await expect(writer.page.getByRole("article", { name: /^Held for you/ })).toHaveCount(0);
  await expect(viewer.page.getByText("A line is being looked at.")).toHaveCount(0);
  expect([...viewer.complaints, ...writer.complaints]).toEqual([]);
  await viewer.context.close();
  await writer.context.close();
});

test("a part is played by somebody who else only looks on: the scene waits for them, and the part is handed back", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signUp(page);
  const { path, scene, timelineId, sceneId } = await openStage(page, 1);
  await call(page, "scene.change", { timelineId, sceneId, patch: { direction: { strategy: "list" } } }, "mutation");
  const actor = await invite(page, browser, "viewer");
  await actor.page.goto(path);
  await expect(scriptOf(actor.page).getByRole("article").first()).toBeVisible({ timeout: 20_000 });
  const part = actor.page.getByRole("region", { name: "Your part" });
  await expect(part).toHaveCount(0);

  const room = page.getByRole("complementary", { name: "In the room" });
  await room.getByRole("button", { name: "Who plays Mr Darcy" }).click();
  await page.getByRole("menuitemcheckbox", { name: new RegExp(actor.name) }).click();
  await expect(room.getByText(`Played by ${actor.name}`)).toBeVisible();
  await expect(part).toBeVisible();
  const waits = page.getByRole("article", { name: "Mr Darcy’s turn waits" });
  for (let { turn, awaited } = await scene(); awaited === null; { turn, awaited } = await scene()) {
    await deskOf(page).getByRole("button", { name: "Step" }).click();
    const before = turn;
    await expect.poll(async () => (await scene()).awaited !== null || (await scene()).turn > before).toBe(true);
  }
  await expect(waits).toContainText(`${actor.name} plays Mr Darcy, and is to speak.`);
  const mine = actor.page.getByRole("article", { name: "It is your turn, as Mr Darcy" });
  await expect(mine).toBeVisible();
  expect(await findGrave(actor.page, "a part that is played")).toEqual([]);
  await part.getByLabel("Your line").fill("I was not looking at anybody.");
  await expect(room.getByText("Writing")).toBeVisible();
  await part.getByLabel("Your line").press("Enter");
  for (const each of [page, actor.page]) await expect(scriptOf(each).getByText("I was not looking at anybody.")).toBeVisible();
  await expect(waits).toHaveCount(0);

  await actor.page.getByRole("button", { name: "Who plays Mr Darcy" }).click();
  await actor.page.getByRole("menuitemcheckbox", { name: /^Nobody/ }).click();
  await expect(part).toHaveCount(0);
  await expect(room.getByText(`Played by ${actor.name}`)).toHaveCount(0);
  expect(actor.complaints).toEqual([]);
  await actor.context.close();
});

test("whoever only observes a scene still does after a reload, of this scene alone", async ({ page }) => {
  test.setTimeout(120_000);
  await signUp(page);
  const { path, timelineId, scene } = await openStage(page, 1);
  await page.goto(path);
  const observe = page.getByRole("button", { name: "Observe", exact: true });
  await expect(deskOf(page)).toBeVisible();
  await observe.click();
  await expect(deskOf(page)).toHaveCount(0);
  await page.reload();
  await expect(observe).toHaveAttribute("aria-pressed", "true");
  await expect(deskOf(page)).toHaveCount(0);

  const { characters } = await call<CastView>(page, "timeline.view", { timelineId }, "query");
  const { cast } = await scene();
  const free = characters.filter(({ id, role }) => role === "cast" && !cast.includes(id)).map(({ id }) => id);
  const setup = { title: "Another room", cast: free.slice(0, 2), maxTurns: 4 };
  const { id } = await call<{ id: string }>(page, "scene.open", { timelineId, setup }, "mutation");
  await page.goto(path.replace(/scenes\/[^/?]+/, `scenes/${id}`));
  await expect(deskOf(page)).toBeVisible();
  await page.goto(path);
  await page.getByRole("button", { name: "Direct", exact: true }).click();
  await page.reload();
  await expect(deskOf(page)).toBeVisible();
});
