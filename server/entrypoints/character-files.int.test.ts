import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CastView } from "@/server/contracts/chronicle/view";
import { limits } from "@/server/contracts/limits";
import { buildCardV2, buildCharx, buildPng, buildPngCard, buildPngText } from "@/server/testing/factories/card";
import { startTestHost, type Person, type TestHost } from "@/server/testing/host";

let stage: TestHost;
let jane: Person;
let stranger: Person;
let timelineId: string;
beforeAll(async () => {
  stage = await startTestHost();
  jane = await stage.person("Jane");
  stranger = await stage.person("Wickham");
  const { data } = await jane.mutate("ecosystem.create", { castSlug: null });
  timelineId = (data as { timelineId: string }).timelineId;
});
afterAll(() => stage.close());

type Body = Uint8Array | string;
const send = (person: Person, path: string, body: Body, headers: Record<string, string> = {}): Promise<Response> =>
  person.fetch(`/api/v1/timelines/${path}`, { method: "POST", body: typeof body === "string" ? body : new Uint8Array(body), headers });
const bring = (body: Body, headers: Record<string, string> = {}, person = jane): Promise<Response> =>
  send(person, `${timelineId}/cards`, body, headers);
const view = async (): Promise<CastView> => (await jane.query("timeline.view", { timelineId })).data as CastView;
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());
const named = (name: string) => JSON.stringify(buildCardV2({ name }));
const imported = async (answer: Response): Promise<{ characterId: string; name: string; warnings: string[] }> => {
  expect(answer.status).toBe(200);
  return (await answer.json()) as { characterId: string; name: string; warnings: string[] };
};
const cardOf = (characterId: string, query = ""): string => `/api/v1/timelines/${timelineId}/characters/${characterId}/card${query}`;
const problemOf = async (answer: Response): Promise<Record<string, unknown>> => {
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  const problem = (await answer.json()) as Record<string, unknown>;
  expect(problem).toMatchObject({ status: answer.status, requestId: answer.headers.get("x-request-id") });
  return problem;
};

describe("a card that is brought in", () => {
  it("joins the cast, whatever the file is and whatever the request calls it", async () => {
    const files: [string, Body, Record<string, string>][] = [
      ["Anna of a picture", buildPngCard(buildCardV2({ name: "Anna of a picture" })), { "content-type": "image/png" }],
      ["Bert of a text", named("Bert of a text"), { "content-type": "text/html" }],
      ["Cleo of an archive", buildCharx(buildCardV2({ name: "Cleo of an archive" })), {}],
    ];
    for (const [name, bytes, headers] of files) {
      const { characterId, ...rest } = await imported(await bring(bytes, headers));
      expect(rest.name).toBe(name);
      expect((await view()).characters.find(({ id }) => id === characterId)?.name).toBe(name);
    }
  });

  it("comes in once when the answer was lost and the file is sent again", async () => {
    const key = { "idempotency-key": "card-upload-0001" };
    const first = await imported(await bring(named("Dora"), key));
    expect(await imported(await bring(named("Dora"), key))).toEqual(first);
    expect((await view()).characters.filter(({ name }) => name.startsWith("Dora"))).toHaveLength(1);
  });

  it.each([
    ["no card", "{ not json", "broken%20card.json", "broken card.json"],
    ["a picture without a card", buildPng(), "only-a-picture.png", "only-a-picture.png"],
    ["a picture that ends early", buildPngCard(buildCardV2()).slice(0, 60), "half.png", "half.png"],
    ["a name with line breaks and overrides", "[]", "a%0d%0ab%E2%80%AEc.json", "abc.json"],
    ["a name that is no encoding", "[]", "%E0%A4%A", "The file"],
  ])("is answered with one sentence and changes nothing when it is %s", async (_, bytes, fileName, shown) => {
    const before = (await view()).seq;
    const answer = await bring(bytes, { "x-file-name": fileName });
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ status: 400, code: "VALIDATION" });
    expect(problem["message"]).toContain(shown);
    expect(problem["message"]).not.toMatch(/[\r\n\u202e]/);
    expect((await view()).seq).toBe(before);
  });

  it("is refused when it is empty or too large", async () => {
    expect(await problemOf(await bring(""))).toMatchObject({ status: 400, reason: "file.empty" });
    expect(await problemOf(await bring(new Uint8Array(limits.cardFileBytes + 1)))).toMatchObject({ status: 413, code: "LIMIT_EXCEEDED" });
  });

  it("is refused to strangers, to viewers, to nobody, and from a foreign page", async () => {
    const before = (await view()).seq;
    const viewer = await stage.person("Collins");
    const { data } = await jane.mutate("workspace.createInvitation", { role: "viewer" });
    await viewer.mutate("workspace.acceptInvitation", { token: (data as { token: string }).token });
    await viewer.switchWorkspace(jane.workspaceId);
    const path = `/api/v1/timelines/${timelineId}/cards`;
    const answers = [
      await bring(named("Mallory"), {}, stranger),
      await bring(named("Mallory"), {}, viewer),
      await stage.browser().fetch(path, { method: "POST", body: named("Mallory") }),
      await bring(named("Mallory"), { origin: "https://evil.test" }),
    ];
    expect(await Promise.all(answers.map(problemOf))).toMatchObject([
      { status: 404, code: "NOT_FOUND" },
      { status: 403, code: "FORBIDDEN" },
      { status: 401, code: "UNAUTHENTICATED" },
      { status: 403, reason: "request.cross_origin" },
    ]);
    expect((await view()).seq).toBe(before);
  });
});

describe("a card that is taken out", () => {
  it("comes in each format as a file with a name, which nothing runs or sniffs", async () => {
    const { characterId } = await imported(await bring(named("Emma")));
    const wanted = [
      ["png", "image/png", "Emma.png", "\x89PNG"],
      ["json", "application/json", "Emma.json", "{"],
      ["v2json", "application/json", "Emma.v2.json", "{"],
      ["charx", "application/zip", "Emma.charx", "PK"],
    ] as const;
    for (const [format, mediaType, fileName, beginning] of wanted) {
      const answer = await jane.fetch(cardOf(characterId, `?format=${format}`));
      expect(answer.status, format).toBe(200);
      const { headers } = answer;
      expect(headers.get("content-type"), format).toContain(mediaType);
      expect(headers.get("content-disposition"), format).toBe(`attachment; filename="${fileName}"; filename*=UTF-8''${fileName}`);
      expect(headers.get("content-security-policy"), format).toBe("default-src 'none'; sandbox");
      expect([headers.get("x-content-type-options"), headers.get("cache-control")], format).toEqual(["nosniff", "private, no-store"]);
      expect((await bytesOf(answer)).toString("latin1").startsWith(beginning), format).toBe(true);
    }
    expect((await jane.fetch(cardOf(characterId))).headers.get("content-type")).toBe("image/png");
  });

  it("comes in again as the same card, through both doors", async () => {
    const { characterId } = await imported(await bring(named("Frank")));
    for (const format of ["png", "json", "v2json", "charx"]) {
      const file = await bytesOf(await jane.fetch(cardOf(characterId, `?format=${format}`)));
      const again = await imported(await bring(new Uint8Array(file)));
      expect(again.name, format).toMatch(/^Frank \(\d\)$/);
      const out = (await (await jane.fetch(cardOf(again.characterId, "?format=json"))).json()) as { data: Record<string, unknown> };
      const { character_book: book, extensions } = buildCardV2()["data"] as Record<string, unknown>;
      expect(out.data, format).toMatchObject({ character_book: book, extensions: extensions as object });
    }
  });

  it("has a name that cannot break out of its header, and is whole where the browser can read it", async () => {
    const name = 'Инес "; filename=evil.html; x="é%41';
    const { characterId } = await imported(await bring(named(name)));
    const disposition = (await jane.fetch(cardOf(characterId, "?format=json"))).headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[^"\\%;]*"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? "")).toMatch(/^Инес .*é.*\.json$/);
  });

  it("is refused in a format that does not exist, and hidden from strangers", async () => {
    const { characterId } = await imported(await bring(named("Georgiana")));
    expect(await problemOf(await jane.fetch(cardOf(characterId, "?format=exe")))).toMatchObject({ status: 400, code: "VALIDATION" });
    expect(await problemOf(await stranger.fetch(cardOf(characterId)))).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(await problemOf(await jane.fetch(cardOf(crypto.randomUUID())))).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect(await problemOf(await stage.browser().fetch(cardOf(characterId)))).toMatchObject({ status: 401 });
  });
});

describe("a picture", () => {
  let characterId: string;
  const avatarPath = (): string => `${timelineId}/characters/${characterId}/avatar`;
  const withSecret = buildPng({ late: [buildPngText("tEXt", "Comment", "where I live")] });
  const avatarOf = async (): Promise<string | null | undefined> =>
    (await view()).characters.find(({ id }) => id === characterId)?.avatarAssetId;
  beforeAll(async () => {
    ({ characterId } = await imported(await bring(named("Harriet"))));
  });

  it("is put on a character without what was hidden in it, and served to be looked at only", async () => {
    const answer = await send(jane, avatarPath(), withSecret, { "content-type": "image/svg+xml" });
    expect(answer.status).toBe(200);
    const { avatarAssetId } = (await answer.json()) as { avatarAssetId: string };
    expect(await avatarOf()).toBe(avatarAssetId);
    const shown = await jane.fetch(`/api/v1/assets/${avatarAssetId}`);
    expect(shown.status).toBe(200);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      "content-type": "image/png",
      "content-disposition": "inline",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=31536000, immutable",
    });
    const bytes = (await bytesOf(shown)).toString("latin1");
    expect(bytes.startsWith("\x89PNG")).toBe(true);
    expect(bytes).not.toContain("where I live");
  });

  it("is seen by nobody outside of its workspace, whose answer is that of a picture that does not exist", async () => {
    const assetId = await avatarOf();
    expect(assetId).toMatch(/^[0-9a-f-]{36}$/);
    const [theirs, none, noId, nobody] = await Promise.all([
      stranger.fetch(`/api/v1/assets/${assetId}`),
      jane.fetch(`/api/v1/assets/${crypto.randomUUID()}`),
      jane.fetch("/api/v1/assets/..%2f..%2fsecret"),
      stage.browser().fetch(`/api/v1/assets/${assetId}`),
    ]);
    expect([theirs.status, none.status, nobody.status]).toEqual([404, 404, 401]);
    expect([400, 404]).toContain(noId.status);
    const withoutIds = ({ code, reason, title }: Record<string, unknown>) => ({
      code,
      reason,
      kind: String(title).replace(/[0-9a-f-]{36}/, "…"),
    });
    expect(withoutIds(await problemOf(theirs))).toEqual(withoutIds(await problemOf(none)));
  });

  it("that is none is refused, and the one before it stays", async () => {
    const before = await avatarOf();
    const bad: Body[] = ["<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "GIF89a", withSecret.slice(0, 40)];
    for (const bytes of bad)
      expect(await problemOf(await send(jane, avatarPath(), bytes))).toMatchObject({ status: 400, code: "VALIDATION" });
    const large = await send(jane, avatarPath(), new Uint8Array(limits.avatarBytes + 1));
    expect(await problemOf(large)).toMatchObject({ status: 413 });
    expect(await problemOf(await send(stranger, avatarPath(), withSecret))).toMatchObject({ status: 404 });
    expect(await avatarOf()).toBe(before);
  });

  it("is taken away again, and the drawn mark comes back", async () => {
    const answer = await jane.fetch(`/api/v1/timelines/${avatarPath()}`, { method: "DELETE" });
    expect([answer.status, await answer.json()]).toEqual([200, { avatarAssetId: null }]);
    expect(await avatarOf()).toBeNull();
  });
});
