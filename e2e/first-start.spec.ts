import { call, expect, newPerson, signIn, signUp, test, whereIs } from "./fixtures";

test.describe("somebody who has just installed it", () => {
  test("looks round without an account, and within a minute watches a cast live", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByRole("heading", { name: "Pride and Prejudice" })).toBeVisible();
    await page.getByRole("button", { name: /Look round first/ }).click();
    await page.waitForURL(/\/observatory/, { timeout: 30_000 });
    const feed = page.getByRole("log").first();
    await expect(feed).toBeVisible();
    await expect(feed.getByRole("button", { name: /why/i }).first()).toBeVisible({ timeout: 30_000 });
    const { view } = await whereIs(page);
    const { clock, lines } = await view();
    expect(clock.playing).toBe(true);
    expect(lines.length).toBeGreaterThan(0);
  });

  test("chooses another cast, or an empty stage", async ({ page }) => {
    await signUp(page, { cast: /Midsummer/ });
    const { ecosystem, view } = await whereIs(page);
    expect(ecosystem.title).toContain("Midsummer");
    expect((await view()).characters.length).toBeGreaterThan(20);
    await page.goto("/welcome");
    await page.locator("label.cst", { hasText: "An empty stage" }).click();
    await page.getByRole("button", { name: /^Begin with an empty stage/ }).click();
    await page.waitForURL(/\/cast/);
    expect((await (await whereIs(page)).view()).characters).toEqual([]);
  });

  test("opens an account, signs out and in again, and finds the cast as it was", async ({ page }) => {
    const person = await signUp(page);
    const { ecosystem } = await whereIs(page);
    await page.context().clearCookies();
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn(page, person);
    await expect(page).toHaveURL(new RegExp(`/${ecosystem.id}/observatory`));
  });

  test("is told what is wrong, and loses nothing that was typed", async ({ page }) => {
    await page.goto("/sign-in?mode=sign-up");
    await page.getByLabel("Your name").fill("Ruth");
    await page.getByLabel("Email").fill("not an address");
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: /^Open the studio/ }).click();
    await expect(page.getByText("This does not look like an email address")).toBeVisible();
    await expect(page.getByText("At least 8 characters")).toBeVisible();
    await expect(page.getByLabel("Your name")).toHaveValue("Ruth");

    const nobody = newPerson();
    await page.goto("/sign-in?mode=sign-in");
    await page.getByLabel("Email").fill(nobody.email);
    await page.getByLabel("Password", { exact: true }).fill(nobody.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
    await expect(page.getByText("E-mail or password is not right")).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue(nobody.email);
  });
});

test("a past moment can be looked at, and left again", async ({ page }) => {
  await signUp(page);
  const { timelineId, view } = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId }, "mutation");
  for (let n = 0; n < 5; n++) await call(page, "ecosystem.step", { timelineId }, "mutation");
  const { clock } = await view();
  await page.keyboard.press("[");
  await expect(page.getByText(/As it was/)).toBeVisible();
  await page.keyboard.press("[");
  await expect(page.getByText(new RegExp(`tick\\s*${clock.tick - 2}\\b`)).first()).toBeVisible();
  await page
    .getByRole("button", { name: /Return to live/ })
    .first()
    .click();
  await expect(page.getByText(/As it was/)).toBeHidden();
});
