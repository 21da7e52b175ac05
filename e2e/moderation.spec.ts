import { call, deskOf, expect, findGrave, invite, openStage, scriptOf, signUp, test } from "./fixtures";

const heldOf = /^Held for you/;

test("what is pressed without a network fails at once and says so; words are kept, and it can be pressed again", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signUp(page);
  const { scene, turn } = await openStage(page, 2);
  await deskOf(page).getByRole("button", { name: "Hold next" }).click();
  await expect(deskOf(page).getByRole("button", { name: "Holds next" })).toBeVisible();
  await page.keyboard.press(".");
  const held = page.getByRole("article", { name: heldOf });
  await held.getByRole("button", { name: "Edit" }).click();
  await held.getByRole("textbox").fill("I shall say this, and nothing else.");

  await context.setOffline(true);
  await held.getByRole("button", { name: "Let it be said so" }).click();
  const toast = page.getByText("The server cannot be reached just now");
  await expect(toast.first()).toBeVisible({ timeout: 3_000 });
  await expect(held.getByRole("textbox")).toHaveValue("I shall say this, and nothing else.");
  const resume = page.getByRole("button", { name: "Resume" });
  await resume.click();
  await expect(resume).toBeEnabled({ timeout: 3_000 });
  await context.setOffline(false);
  await page.waitForTimeout(1_500);
  // Nothing of it goes off by itself.
  expect(await scene()).toMatchObject({ status: "paused", turn });

  await page.reload();
  await expect(held.getByRole("textbox")).toHaveValue("I shall say this, and nothing else.");
  await held.getByRole("button", { name: "Let it be said so" }).click();
  await expect(scriptOf(page).getByRole("article", { name: new RegExp(`^Line ${turn + 1},`) })).toContainText("and nothing else.");
});

test("two moderators decide at once: one is first, the other is told so, and no line is lost", async ({ page, browser }) => {
  test.setTimeout(180_000);
  await signUp(page);
  const { scene, path, timelineId, sceneId, turn } = await openStage(page, 1);
  const other = await invite(page, browser, "moderator");
  await other.page.goto(path);
  await call(page, "scene.change", { timelineId, sceneId, patch: { holdNext: true } }, "mutation");
  await deskOf(page).getByRole("button", { name: "Step" }).click();
  const theirs = other.page.getByRole("article", { name: heldOf });
  const mine = page.getByRole("article", { name: heldOf });
  for (const each of [mine, theirs]) await expect(each).toBeVisible({ timeout: 20_000 });
  // Both buttons are in hand before either is pressed: whoever is second presses in the same moment, and not after the card has gone.
  const buttons = await Promise.all([mine, theirs].map((card) => card.getByRole("button", { name: /^Let .* say it/ }).elementHandle()));
  await Promise.all(buttons.map((button) => button?.evaluate((each) => (each as HTMLButtonElement).click())));
  await expect.poll(async () => (await scene()).held).toBeNull();
  expect(await scene()).toMatchObject({ turn: turn + 1 });
  await expect(page.getByText(/not found|was not found/)).toHaveCount(0);
  await expect(other.page.getByText(/not found|was not found/)).toHaveCount(0);
  await other.context.close();
});

test("a scene that repeats itself says so to everybody, and a list of held lines is gone through with the keys", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signUp(page);
  const { scene, path, timelineId, sceneId } = await openStage(page, 1);
  const viewer = await invite(page, browser, "viewer");
  await viewer.page.goto(path);
  const where = { timelineId, sceneId };
  await call(page, "scene.resume", where, "mutation");
  await call(page, "scene.pause", { ...where, reason: "they are repeating themselves" }, "mutation");
  for (const each of [page, viewer.page])
    await expect(each.getByRole("region", { name: "The scene is paused" })).toContainText("They are repeating themselves");
  await expect(viewer.page.getByRole("button", { name: "Let them go on" })).toHaveCount(0);
  expect(await findGrave(page, "a scene that repeats itself")).toEqual([]);
  await page.getByRole("button", { name: "Let them go on" }).click();
  await expect(page.getByRole("region", { name: "The scene is paused" })).toHaveCount(0);
  await call(page, "scene.pause", where, "mutation");

  await call(page, "scene.change", { ...where, patch: { holdNext: true } }, "mutation");
  await call(page, "scene.step", where, "mutation");
  await page.goto(path.replace(/[^/]+$/, "held"));
  const held = page.getByRole("article", { name: heldOf });
  await held.waitFor();
  await page.keyboard.press("j");
  await expect(held).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("checkbox", { name: "Choose all" }).check();
  await page.getByRole("button", { name: "Reject" }).first().click();
  const question = page.getByRole("alertdialog", { name: "Reject this line?" });
  await question.getByRole("button", { name: "Let them wait" }).click();
  await expect(held).toBeVisible();
  await page.getByRole("button", { name: "Reject" }).first().click();
  await question.getByRole("button", { name: "Reject" }).click();
  await expect(page.getByText("Nothing waits for you")).toBeVisible({ timeout: 20_000 });
  expect((await scene()).held).toBeNull();
  expect(viewer.complaints).toEqual([]);
  await viewer.context.close();
});
