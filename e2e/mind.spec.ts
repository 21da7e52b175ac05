import { call, expect, findGrave, signUp, test, whereIs } from "./fixtures";

/** A cast that has lived a while and stands still. */
const liveAWhile = async (page: Parameters<typeof whereIs>[0], ticks: number) => {
  await signUp(page);
  const here = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId: here.timelineId }, "mutation");
  for (let n = 0; n < ticks; n++) await call(page, "ecosystem.step", { timelineId: here.timelineId }, "mutation");
  await page.reload();
  await page.getByRole("log").first().waitFor();
  return here;
};

test.describe("what goes on in a character", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("is seen in the Observatory: wants, memories, knowledge with its source, threads and themes", async ({ page }) => {
    test.setTimeout(120_000);
    const { timelineId, view } = await liveAWhile(page, 24);
    const motif = { title: "The letter", category: "MYSTERY", intensity: 7, hold: 7 };
    await call(page, "motif.author", { timelineId, motif }, "mutation");
    await call(page, "ecosystem.step", { timelineId }, "mutation");
    const { threads, motifs, clock } = await view();
    expect(threads.length).toBeGreaterThan(0);
    expect(motifs.length).toBeGreaterThan(0);
    const open = threads.filter(({ closedTick }) => closedTick === null).length;
    await expect(page.getByText("story threads").first()).toBeVisible();
    await expect(page.locator(".figs div", { hasText: /story threads?/ })).toContainText(String(open));
    await expect(page.locator("button.mots")).toContainText(/The letter.+of 10/);

    await page.locator("button.thread").first().click();
    const sheet = page.getByRole("dialog");
    await expect(sheet.getByRole("heading", { name: "Wants" })).toBeVisible();
    await expect(sheet.getByRole("heading", { name: /^Remembers/ })).toBeVisible();
    await expect(sheet.getByRole("heading", { name: /^What does .+ know\?/ })).toBeVisible();
    await expect(sheet.getByText(/told by|witnessed|known from the start/).first()).toBeVisible();
    expect(await findGrave(page, "inspector")).toEqual([]);
    await page.keyboard.press("Escape");

    await page.locator("button.mots").click();
    await expect(page.locator(".mots-p .mot-p").first()).toBeVisible();
    expect(await findGrave(page, "themes")).toEqual([]);
    await page.keyboard.press("Escape");
    expect(clock.hand).toBe(1);
    await page.getByRole("button", { name: /^Director’s hand/ }).click();
    await page.getByRole("slider", { name: "Hand" }).focus();
    await page.keyboard.press("Home");
    await expect.poll(async () => (await view()).clock.hand, { timeout: 15_000 }).toBe(0);
  });

  test("explains a line, and says what else it would have been", async ({ page }) => {
    test.setTimeout(120_000);
    const { view } = await liveAWhile(page, 15);
    const head = (await view()).seq;
    await page
      .getByRole("button", { name: /^why\?/ })
      .first()
      .click();
    await expect(page.getByText("What if?")).toBeVisible();
    await page.getByRole("button", { name: "Decide again" }).click();
    await expect(page.getByText("As it would be")).toBeVisible({ timeout: 20_000 });
    await page.getByLabel("One thing changed").selectOption({ label: "Social energy" });
    await expect(page.getByText("As it would be")).toBeHidden();
    await page.getByRole("button", { name: "Decide again" }).click();
    await expect(page.getByText("As it would be")).toBeVisible({ timeout: 20_000 });
    expect(await findGrave(page, "what if")).toEqual([]);
    expect((await view()).seq).toBe(head);
  });

  test("is the writer's to add to: a fact is held by whom it is given to, and told to others", async ({ page }) => {
    test.setTimeout(120_000);
    const { ecosystem, view } = await liveAWhile(page, 5);
    const jane = (await view()).characters.find(({ name }) => name === "Jane Bennet");
    await page.goto(`/${ecosystem.id}/cast/${jane?.id}`);
    await page.getByText("Mind", { exact: true }).click();
    await expect(page.getByRole("heading", { name: "What does Jane know?" })).toBeVisible();
    await page.getByRole("button", { name: "Add a fact" }).click();
    await page.getByRole("button", { name: "Add the fact" }).click();
    await expect(page.getByText("Say what is so: a clause that can follow")).toBeVisible();
    await page.getByLabel("What is so").fill("Jane has written to London");
    expect(await findGrave(page, "a new fact")).toEqual([]);
    await page.getByRole("button", { name: "Add the fact" }).click();
    const known = page.getByRole("region", { name: "Knowledge" });
    await expect(known.getByText("Jane has written to London.")).toBeVisible({ timeout: 15_000 });
    await expect(known.locator("li", { hasText: "Jane has written to London" })).toContainText("knows");

    const secret = known.locator("li.st-unaware").first();
    const text = (await secret.locator("p").textContent())?.trim() ?? "";
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(page.url());
    await elsewhere.getByText("Mind", { exact: true }).click();
    await expect(elsewhere.locator("li.st-unaware", { hasText: text })).toBeVisible({ timeout: 15_000 });
    await secret.getByRole("button", { name: "Let them know" }).click();
    await expect(known.locator("li.st-knows, li.st-believesFalsely", { hasText: text })).toBeVisible({ timeout: 15_000 });
    await expect(elsewhere.locator("li.st-knows, li.st-believesFalsely", { hasText: text })).toBeVisible({ timeout: 15_000 });
    await elsewhere.close();
    const keep = page.getByRole("button", { name: "Keep it for good" }).first();
    if (await keep.count()) {
      await keep.click();
      await expect(page.getByRole("button", { name: "Let it fade again" }).first()).toBeVisible({ timeout: 15_000 });
    }
    expect(await findGrave(page, "mind")).toEqual([]);
  });
});
