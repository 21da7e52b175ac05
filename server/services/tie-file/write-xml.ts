/** Characters that XML 1.0 has no way to write: C0 controls but tab, line feed and carriage return, halves of pairs, and two non-characters. */
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text that can stand in an element or between the quotes of an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(unwritable, "\ufffd").replace(/[&<>"\t\n\r]/g, (sign) => entities[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`))
    .join("");

/** An element with whatever it holds, already written. */
export const element = (name: string, attributes: Attributes, inside = ""): string =>
  inside === "" ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}>${inside}</${name}>`;
export const opening = (name: string, attributes: Attributes): string => `<${name}${written(attributes)}>\n`;
export const declaration = `<?xml version="1.0" encoding="UTF-8"?>\n`;
