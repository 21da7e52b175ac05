import { expect, signUp, test, whereIs } from "./fixtures";

const card = (name: string) =>
  JSON.stringify({
    spec: "chara_card_v2",
    spec_version: "2.0",
    data: {
      name,
      description: `${name} is curious, loud and fearless; she forgives slowly. <script>alert("card")</script>`,
      personality: "outgoing, stubborn",
      scenario: "",
      first_mes: "Mind the step.",
      mes_example: "",
      extensions: { another: { kept: true } },
      character_book: {
        name: "Of the house",
        extensions: {},
        entries: [{ keys: ["cellar"], content: "It floods.", extensions: {}, enabled: true, insertion_order: 1 }],
      },
    },
  });
const file = (name: string, text: string) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });

test("several cards at once: the good ones come in, the broken one is told apart, and nothing is lost on the way out", async ({ page }) => {
  await signUp(page);
  const { ecosystem, view } = await whereIs(page);
  await page.goto(`/${ecosystem.id}/cast`);
  await page.getByRole("button", { name: "Import cards" }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles([
      file("mina.json", card("Mina Brandt")),
      file("broken.png", "this is no picture"),
      file("ada.json", card("Ada Brandt")),
    ]);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("2 of 3 came in")).toBeVisible({ timeout: 20_000 });
  await expect(dialog.getByText(/“broken\.png” does not hold/).first()).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();

  const mina = (await view()).characters.find(({ name }) => name === "Mina Brandt");
  expect(mina?.bigFiveEstimated).toBe(true);
  expect(mina?.bigFive.extraversion).toBeGreaterThan(0.5);
  await page.goto(`/${ecosystem.id}/cast/${mina?.id}`);
  await expect(page.getByText(/estimate/i).first()).toBeVisible();

  const out = await page.evaluate(
    async (address) => (await fetch(address)).text(),
    `/api/v1/timelines/${ecosystem.mainTimelineId}/characters/${mina?.id}/card?format=json`,
  );
  const { data } = JSON.parse(out) as { data: Record<string, unknown> };
  expect(data.extensions).toMatchObject({ another: { kept: true } });
  expect(data.character_book).toEqual((JSON.parse(card("Mina Brandt")) as { data: Record<string, unknown> }).data.character_book);
});

test("a character is taken out, and brought back by undo", async ({ page }) => {
  await signUp(page);
  const { ecosystem, view } = await whereIs(page);
  const isThere = async (): Promise<boolean> => (await view()).characters.some(({ name, removed }) => name === "Mr Hurst" && !removed);
  const hurst = (await view()).characters.find(({ name }) => name === "Mr Hurst");
  await page.goto(`/${ecosystem.id}/cast/${hurst?.id}`);
  await page
    .getByRole("button", { name: /^Take out/ })
    .first()
    .click();
  await expect.poll(isThere).toBe(false);
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect.poll(isThere).toBe(true);
});
