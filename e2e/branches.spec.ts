import type { TakeSet } from "@/server/contracts/take";
import { call, expect, findGrave, signUp, test, whereIs } from "./fixtures";
import type { Page } from "@playwright/test";

/** Somebody with a cast that stands still, and a scene of two in it that is over. */
const setStage = async (page: Page): Promise<{ ecosystemId: string; timelineId: string; sceneId: string }> => {
  await signUp(page);
  const { ecosystem, timelineId, view } = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId }, "mutation");
  const cast = (await view()).characters.slice(0, 3).map(({ id }) => id);
  const setup = { title: "Tea at Longbourn", cast, maxTurns: 4, secondsPerTurn: 0 };
  const { id: sceneId } = await call<{ id: string }>(page, "scene.open", { timelineId, setup }, "mutation");
  await expect.poll(async () => (await view()).scenes.find(({ id }) => id === sceneId)?.status, { timeout: 30_000 }).toBe("paused");
  await call(page, "scene.end", { timelineId, sceneId }, "mutation");
  return { ecosystemId: ecosystem.id, timelineId, sceneId };
};

test("branches are named, compared, promoted and put away, by keys too", async ({ page }) => {
  test.setTimeout(120_000);
  const { ecosystemId, timelineId } = await setStage(page);
  const { id: branchId } = await call<{ id: string }>(page, "timeline.fork", { timelineId, name: "Working title" }, "mutation");
  for (let n = 0; n < 3; n += 1) await call(page, "ecosystem.step", { timelineId: branchId }, "mutation");

  await page.goto(`/${ecosystemId}/branches`);
  const tree = page.getByRole("tree", { name: "Branches" });
  await tree.getByRole("treeitem", { selected: true }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tree.getByRole("treeitem", { selected: true })).toContainText("Working title");
  await page.getByRole("button", { name: "Name and note" }).click();
  await page.getByLabel("Name", { exact: true }).fill("If he had not written");
  await page.getByRole("textbox", { name: /^Note/ }).fill("n".repeat(2_001));
  await expect(page.getByText("At most 2,000 characters; what is over is still here")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await page.getByRole("textbox", { name: /^Note/ }).fill("The letter stays in the drawer.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(tree.getByText("If he had not written")).toBeVisible();
  await expect(page.getByText("The letter stays in the drawer.")).toBeVisible();
  expect(await findGrave(page, "branches")).toEqual([]);

  await page.getByLabel("Compare with").selectOption(timelineId);
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What was said" })).toBeVisible();
  await page.getByLabel("Right").selectOption({ label: "If he had not written" });
  await expect(page.getByLabel("Left")).toHaveValue(timelineId);
  expect(await findGrave(page, "comparison")).toEqual([]);

  await page.goto(`/${ecosystemId}/branches`);
  await tree.getByText("If he had not written").click();
  await page.getByRole("button", { name: "Make it the main branch" }).click();
  await expect(tree.getByRole("treeitem", { selected: true }).getByText("Main")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(tree.getByRole("treeitem", { level: 1 }).getByText("Main")).toBeVisible();
  await tree.getByText("If he had not written").click();
  await page.getByRole("button", { name: "Put away" }).click();
  const offer = page.getByRole("button", { name: "Undo" });
  await expect(offer).toBeVisible();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("button", { name: "Put away" })).toBeVisible();
  // Long before its eight seconds: what it says is not so any more.
  await expect(offer).toHaveCount(0, { timeout: 3_000 });
});

test("who has a branch open while it is put away elsewhere is told at once, and brings it back or goes to the main one", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { ecosystemId, timelineId } = await setStage(page);
  const { id: branchId } = await call<{ id: string }>(page, "timeline.fork", { timelineId, name: "The storm" }, "mutation");
  const other = await page.context().newPage();
  await other.goto(`/${ecosystemId}/observatory?branch=${branchId}`);
  await expect(other.getByRole("button", { name: "Branch: The storm" })).toBeVisible();
  await expect(other.getByText(/^\d+ ms$/)).toBeVisible();

  await page.goto(`/${ecosystemId}/branches`);
  await page.getByRole("tree").getByText("The storm").click();
  await page.getByRole("button", { name: "Put away" }).click();
  const notice = other.getByRole("alert").filter({ hasText: "The branch “The storm” has been put away." });
  await expect(notice).toBeVisible();
  expect(await findGrave(other, "a branch that was put away")).toEqual([]);
  await notice.getByRole("button", { name: "Bring it back" }).click();
  await expect(notice).toBeHidden();
  await expect(other.getByRole("button", { name: "Branch: The storm" })).toBeVisible();

  await call(page, "branch.remove", { timelineId: branchId }, "mutation");
  await notice.getByRole("link", { name: "Go to the main branch" }).click();
  await other.waitForURL((url) => url.pathname.endsWith("/observatory") && !url.searchParams.has("branch"));
  await expect(notice).toBeHidden();
});

test("branches of one name, and sets of takes of one scene, are told apart wherever one is picked", async ({ page }) => {
  test.setTimeout(120_000);
  const { ecosystemId, timelineId, sceneId } = await setStage(page);
  await page.goto(`/${ecosystemId}/scenes/${sceneId}`);
  const branchAfterFirst = async (): Promise<void> => {
    const line = page.getByRole("region", { name: "Script" }).getByRole("article").first();
    await line.hover();
    await line.getByRole("button", { name: /^What to do with/ }).click();
    await page.getByRole("menuitem", { name: /^Branch here/ }).click();
    await page.getByRole("button", { name: "Branch here" }).click();
    await page.waitForURL(/branch=/);
  };
  await branchAfterFirst();
  await page.goto(`/${ecosystemId}/scenes/${sceneId}`);
  await branchAfterFirst();
  const names = (await call<{ name: string }[]>(page, "timeline.list", { ecosystemId }, "query")).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["After line 1", "After line 1 (2)"]));

  const fork = (from: string) => call<{ id: string }>(page, "timeline.fork", { timelineId: from, name: "Storm" }, "mutation");
  const { id: first } = await fork(timelineId);
  await fork(first);
  const variants = [{ kind: "seeds" }, { kind: "condition", change: { mood: "stormy" } }];
  for (const vary of variants)
    await call(page, "take.start", { timelineId, source: { kind: "scene", sceneId }, count: 2, vary }, "mutation");

  await page.goto(`/${ecosystemId}/branches`);
  const tree = page.getByRole("tree", { name: "Branches" });
  await expect(tree.getByRole("treeitem", { name: /Storm.*from “Storm”/ })).toBeVisible();
  const options = await page.getByLabel("Compare with").getByRole("option").allTextContents();
  expect(options).toContainEqual(expect.stringMatching(/^Storm \(from “Storm”\)$/));
  expect(new Set(options).size).toBe(options.length);
  const sets = page.getByRole("region", { name: "Takes" }).getByRole("link");
  await expect(sets).toHaveCount(2);
  await expect(sets.filter({ hasText: "only the dice differ" })).toHaveAccessibleName(/begun .*\d\d:\d\d/);
  await expect(sets.filter({ hasText: "every second one in the mood “stormy”" })).toHaveCount(1);
  expect(await findGrave(page, "branches of one name")).toEqual([]);
  await sets.filter({ hasText: "stormy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Takes of Tea at Longbourn, .*\d\d:\d\d/ })).toBeVisible();
  await expect(page.getByText(/^2 takes, begun .*; every second one in the mood “stormy”\.$/)).toBeVisible();
});

test("takes of a scene are played, compared, kept and spliced", async ({ page }) => {
  test.setTimeout(180_000);
  const { ecosystemId, timelineId, sceneId } = await setStage(page);
  await page.goto(`/${ecosystemId}/scenes/${sceneId}`);
  await page.getByRole("button", { name: "Takes of this scene" }).click();
  await page.getByLabel("How many").fill("3");
  await page.getByRole("button", { name: "Start 3 takes" }).click();
  await page.waitForURL(/\/scenes\/takes\/[0-9a-f-]{36}/);
  await expect(page.getByRole("button", { name: "Open take 3" })).toBeVisible({ timeout: 90_000 });
  expect(await findGrave(page, "takes")).toEqual([]);
  const setId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const set = await call<TakeSet>(page, "take.set", { setId }, "query");
  expect(set.takes.map(({ status }) => status)).toEqual(["ended", "ended", "ended"]);

  await page.getByRole("button", { name: "Keep take 1 as a branch" }).click();
  await page.getByLabel("Name of the branch").fill("She laughs");
  await page.getByRole("button", { name: "Keep as a branch" }).click();
  await expect(page.getByRole("cell", { name: "kept" })).toBeVisible();

  await page.getByRole("button", { name: "Splice" }).click();
  const pick = page.getByRole("button", { name: /^Pick:/ });
  await pick.first().click();
  // Whoever looks at a take again finds what was picked.
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Splice" }).click();
  await expect(page.getByText("1 line", { exact: true })).toBeVisible();
  await page.getByLabel("From take").selectOption({ index: 1 });
  await pick.first().click();
  await page.getByLabel("Name of the version").fill("The best of both");
  await page.getByRole("button", { name: "Perform this version" }).click();
  await page.waitForURL(/\/scenes\/[0-9a-f-]{36}\?branch=/, { timeout: 30_000 });
  await expect(page.getByRole("region", { name: "Script" }).getByRole("article").nth(1)).toBeVisible({ timeout: 20_000 });
  const names = (await call<{ name: string }[]>(page, "timeline.list", { ecosystemId }, "query")).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["She laughs", "The best of both"]));
  await page.goto(`/${ecosystemId}/scenes`);
  await expect(page.getByRole("region", { name: "Takes" }).getByRole("link", { name: /3 takes/ })).toBeVisible();
  expect((await call<{ scenes: unknown[] }>(page, "timeline.view", { timelineId }, "query")).scenes).toHaveLength(1);
});
