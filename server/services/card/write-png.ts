import type { CardAsset, CardData } from "@/server/contracts/card";
import { concatBytes, latin1, utf8 } from "./pack-bytes";
import { encodeBase64, encodeCardText } from "./parse-json";
import { buildText, keywordOf } from "./png-text";
import { assetKeyword, cardKeywords } from "./read-png";
import { toV2, toV3 } from "./upgrade-card";
import { pngSignature, walkPng, type PngChunk } from "./walk-png";

const carriesCard = (chunk: PngChunk): boolean => {
  const keyword = keywordOf(chunk);
  return keyword !== null && (cardKeywords.some((name) => name === keyword.toLowerCase()) || assetKeyword.test(keyword));
};

/** The picture with the card in it, before IEND: `chara` for older readers, `ccv3`, and the files that belong to the card. */
export const writePng = (picture: Uint8Array, card: CardData, assets: readonly CardAsset[]): Uint8Array => {
  const kept = walkPng(picture).chunks.filter((chunk) => !carriesCard(chunk));
  const texts = [
    ...assets.map(({ path, bytes }) => buildText(`chara-ext-asset_:${path}`, utf8(encodeBase64(bytes)))),
    buildText("chara", encodeCardText(toV2(card))),
    buildText("ccv3", encodeCardText(toV3(card))),
  ];
  return concatBytes([
    latin1(pngSignature),
    ...kept.slice(0, -1).map(({ whole }) => whole),
    ...texts,
    ...kept.slice(-1).map(({ whole }) => whole),
  ]);
};
