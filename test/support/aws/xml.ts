/** Writes the XML of AWS's Query protocol: records become elements, lists `<member>`s, maps `<entry>`s. */

export type Xml = string | number | boolean | undefined | readonly Xml[] | XmlMap | { readonly [element: string]: Xml };

/** A map of the protocol, which is written as `<entry><key>…</key><value>…</value></entry>`. */
export interface XmlMap {
  readonly xmlMap: ReadonlyMap<string, string>;
}

export function xmlMap(entries: Readonly<Record<string, string>>): XmlMap {
  return { xmlMap: new Map(Object.entries(entries)) };
}

export function writeXml(value: Xml): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return escapeXml(String(value));
  if (Array.isArray(value)) return value.map((member: Xml) => `<member>${writeXml(member)}</member>`).join('');
  if (isMap(value)) {
    return [...value.xmlMap]
      .map(([key, entry]) => `<entry><key>${escapeXml(key)}</key><value>${escapeXml(entry)}</value></entry>`)
      .join('');
  }
  return Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([element, child]) => `<${element}>${writeXml(child)}</${element}>`)
    .join('');
}

function isMap(value: object): value is XmlMap {
  return 'xmlMap' in value && value.xmlMap instanceof Map;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');
}
