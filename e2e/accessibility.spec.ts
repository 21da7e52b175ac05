import { expect, findGrave, test } from "./fixtures";
import { prepareStudio } from "./studio-pages";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    // What moves on arrival is seen at half its strength by the checker; where it ends up is what counts.
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("no page has a serious or critical finding, wide or narrow", async ({ page }) => {
      test.setTimeout(420_000);
      await page.goto("/sign-in");
      await page.getByRole("heading", { name: "Choose a cast" }).waitFor();
      const grave = await findGrave(page, "sign-in 1440");
      const visits = await prepareStudio(page, 6);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
        for (const { name, path } of visits) {
          await page.goto(path);
          await page.locator("main").first().waitFor();
          await page.waitForTimeout(1_500); // the graph's layout comes from a worker
          grave.push(...(await findGrave(page, `${name} ${width}`)));
        }
      }
      expect(grave).toEqual([]);
    });
  });
}
