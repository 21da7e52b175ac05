import { openBrowser, test } from "./fixtures";
import { prepareStudio } from "./studio-pages";

const folder = "docs/screenshots";
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

test("every page, light and dark, wide and narrow", async ({ page, browser }) => {
  const visits = await prepareStudio(page, 40);
  const storageState = await page.context().storageState();
  const signIn = { name: "sign-in", path: "/sign-in" };
  for (const colorScheme of ["light", "dark"] as const) {
    for (const viewport of sizes) {
      for (const visit of [signIn, ...visits]) {
        const { context, page: shown } = await openBrowser(browser, {
          colorScheme,
          viewport,
          ...(visit !== signIn && { storageState }),
          reducedMotion: "reduce",
        });
        await shown.goto(visit.path);
        await shown.locator("main").first().waitFor();
        await shown.waitForLoadState("networkidle").catch(() => undefined);
        // The layout of a graph is solved in a worker; the picture is taken when it has stood still.
        await shown.waitForTimeout(2_500);
        await shown.screenshot({ path: `${folder}/${visit.name}-${colorScheme}-${viewport.width}.png` });
        await context.close();
      }
    }
  }
});
