import { hashText } from "./draws";

/** Letters and signs that pass for others: Cyrillic and Greek lookalikes, digits and signs. */
const lookalikes = new Map(
  Object.entries({
    а: "a", е: "e", о: "o", р: "p", с: "c", у: "y", х: "x", і: "i", ѕ: "s", к: "k", м: "m", т: "t", н: "h", в: "b", г: "r", д: "d", и: "n",
    α: "a", ε: "e", ο: "o", ρ: "p", ι: "i", κ: "k", υ: "u", ν: "n", τ: "t", χ: "x", ı: "i", ł: "l", ø: "o", ß: "s",
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g", "@": "a", $: "s", "!": "i", "+": "t", "|": "i", "€": "e", "£": "l",
  }),
); // prettier-ignore

const plain = (text: string): string => {
  let out = "";
  for (const sign of text.normalize("NFKD").toLowerCase()) {
    const code = sign.charCodeAt(0);
    if (code >= 0x300 && code <= 0x36f) continue;
    out += lookalikes.get(sign) ?? sign;
  }
  return out;
};

/** Words in small Latin letters; signs inside a word are dropped, single letters in a row are one word: "f.o-o" and "f o o" are "foo". */
export const readWords = (text: string): string[] => {
  const words: string[] = [];
  let spelled = "";
  for (const raw of plain(text).split(/\s+/)) {
    const word = raw.replace(/[^a-z]/g, "").replace(/(.)\1{2,}/g, "$1$1");
    if (word.length === 1) {
      spelled += word;
      continue;
    }
    if (spelled.length > 2) words.push(spelled);
    spelled = "";
    if (word !== "") words.push(word);
  }
  if (spelled.length > 2) words.push(spelled);
  return words;
};

/** 53 bits of a word: enough that no innocent word meets a barred one by chance. */
export const printOfWord = (word: string): number => hashText(word) * 2_097_152 + (hashText(`${word}#`) >>> 11);
