import fs from "node:fs";
import { call, expect, findGrave, signUp, test, whereIs } from "./fixtures";

test("a scene is taken home: looked at, downloaded as Fountain, Word and an e-book, copied, and brought back", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signUp(page);
  const { ecosystem, timelineId, view } = await whereIs(page);
  await call(page, "ecosystem.pause", { timelineId }, "mutation");
  const cast = (await view()).characters.slice(0, 2);
  const [speaker] = cast;
  const setup = { title: "INT. A <b>quiet</b> room", premise: "Rain keeps everyone in.", cast: cast.map(({ id }) => id) };
  const { id } = await call<{ id: string }>(page, "scene.open", { timelineId, setup }, "mutation");
  await call(page, "scene.pause", { timelineId, sceneId: id }, "mutation");
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
