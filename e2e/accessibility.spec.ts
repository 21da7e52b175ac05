import { expectAccessible, test } from "./fixtures";
import { prepareStudio } from "./studio-pages";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("no page has a serious or critical finding, wide or narrow", async ({ page }) => {
      test.setTimeout(240_000);
      await page.goto("/sign-in");
      await page.getByRole("heading", { name: "Choose a cast" }).waitFor();
      await expectAccessible(page, `sign-in ${colorScheme}`);
      const visits = await prepareStudio(page, 6);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
        for (const { name, path } of visits) {
          await page.goto(path);
          await page.locator("main").first().waitFor();
          await page.waitForLoadState("networkidle").catch(() => undefined);
          await expectAccessible(page, `${name} ${colorScheme} ${width}`);
        }
      }
    });
  });
}
