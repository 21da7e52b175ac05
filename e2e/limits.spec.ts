import type { Page } from "@playwright/test";
import { call, expect, findGrave, signUp, test, whereIs } from "./fixtures";

/** A scene of three that has turns of no length, opened as a scenario would open it. */
const openScene = async (page: Page, more: object): Promise<{ timelineId: string; sceneId: string }> => {
  const { ecosystem, timelineId, view } = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId }, "mutation");
  const cast = (await view()).characters.slice(0, 3).map(({ id }) => id);
  const setup = { title: "The drawing room", cast, secondsPerTurn: 0, ...more };
  const { id: sceneId } = await call<{ id: string }>(page, "scene.open", { timelineId, setup }, "mutation");
  await page.goto(`/${ecosystem.id}/scenes/${sceneId}`);
  return { timelineId, sceneId };
};

test("a scene at its limit says so, is raised with the keys, and goes on; its settings have every limit", async ({ page }) => {
  test.setTimeout(120_000);
  await signUp(page);
  await openScene(page, { maxTurns: 3 });
  const notice = page.getByRole("region", { name: "The scene waits at a limit" });
  await expect(notice.getByRole("status")).toHaveText(
    "The scene is paused. The scene has had its 3 turns. Raise the limit, or end the scene.",
    { timeout: 20_000 },
  );
  await expect(page.getByLabel("What the scene does").getByText("3 of 3, reached")).toBeVisible();
  expect(await findGrave(page, "a scene at its limit")).toEqual([]);
  await notice.getByRole("button", { name: "20 more turns" }).focus();
  await page.keyboard.press("Enter");
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await expect(notice.getByRole("status")).toContainText("The scene has had its 23 turns.", { timeout: 30_000 });
  // Whoever listens hears it where the lines are read.
  await expect(page.locator(".sr-only[aria-live=polite]").filter({ hasText: "has had its 23 turns" })).toBeAttached({ timeout: 15_000 });

  await notice.getByRole("button", { name: "Limits" }).click();
  const settings = page.getByRole("dialog", { name: "Scene settings" });
  await expect(settings.getByRole("radio", { name: /By a model/ })).toBeDisabled();
  await expect(settings.getByText("No model is set up on this server")).toBeVisible();
  await settings.getByLabel("Most calls of a model").fill("12");
  await settings.getByLabel("Most money, in dollars").fill("1.50");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toBeHidden();
  const side = page.getByLabel("What the scene does");
  await expect(side.getByText("0 of 12")).toBeVisible();
  await expect(side.getByText("$0.00 of $1.50")).toBeVisible();

  await notice.getByRole("button", { name: "End the scene" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "End the scene" }).click();
  await expect(page.getByText("The scene is over.").first()).toBeVisible();
});

test("what would have been said is kept beside the line with the keys alone, shown, and taken back", async ({ page }) => {
  test.setTimeout(120_000);
  await signUp(page);
  await openScene(page, { maxTurns: 2 });
  const first = page.getByRole("region", { name: "Script" }).getByRole("article", { name: /^Line 1,/ });
  await first.getByRole("button", { name: /^why\?/ }).focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "What if?" });
  const keep = panel.getByRole("button", { name: "Keep as another wording" });
  const changed = panel.getByLabel("One thing changed");
  await expect(changed).toBeVisible({ timeout: 20_000 });
  // One change may leave the words as they are; some other does not.
  for (const value of await changed.locator("option").evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))) {
    await changed.selectOption(value);
    await panel.getByRole("button", { name: "Decide again" }).focus();
    await page.keyboard.press("Enter");
    await expect(panel.getByText(/^(It would still be|With this one thing changed)/)).toBeVisible({ timeout: 20_000 });
    if (await keep.isVisible()) break;
  }
  await expect(keep).toBeVisible();
  await expect(panel.locator("blockquote")).toHaveCount(2);
  const words = (await panel.locator("blockquote").last().textContent()) ?? "";
  await keep.focus();
  await page.keyboard.press("Enter");
  await expect(panel.getByText("These are wording 2 of the line.", { exact: true })).toBeFocused();
  await expect(page.getByText("Kept as wording 2")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(first.getByText("1 of 2")).toBeVisible();
  await first.getByRole("button", { name: /^Next wording/ }).focus();
  await page.keyboard.press("Enter");
  await expect(first.getByText(/^What if: .* They would /)).toBeVisible();
  expect(words).toContain((await first.locator("p").first().textContent()) ?? "-");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(first.getByText("2 of 2")).toBeHidden();
  await expect(first.getByText(/^What if: /)).toBeHidden();
});
