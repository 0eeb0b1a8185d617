/** No URN is longer; a longer run of capitals is not searched for one. */
const longestUrn = 100;

/** Formats and norms of the trade, which look like URNs: `HTML5`, `AS11`, `H264`. */
const format =
  '(?:AAC|AC|AS|BS|BT|CSS|DCP|DPP|DV|DVB|EN|HD|HDMI|HDR|HTML|IMF|ISO|JPEG|LTO|MP|MPEG|MXF|SHA|UHD|USB|UTF|XDCAM|XHTML)\\d';

/**
 * A URN in capitals and digits, as a page's head and a title have it in front, with what divides it
 * from a title. Without a dash or a colon the title has to begin with a capital.
 */
export const urnAtStart = new RegExp(
  `^(?=[A-Z]{2,${longestUrn}}\\d)(?!${format})[A-Z0-9]{4,${longestUrn}}(?![A-Za-z0-9])` +
    '(?: ?[-–—:|,]+ ?| +(?=[^\\p{Ll}\\s])| *$)',
  'u',
);

const formatAtStart = new RegExp(`^${format}`);

/** Whether `text` begins with the name of a format or a norm. */
export function looksLikeFormat(text: string): boolean {
  return formatAtStart.test(text);
}

/** The URN in an address, a file's name, or at the start of a line. */
export function findUrn(text: string): string | undefined {
  const words = text.matchAll(/(?:^|[/\\ _-])([A-Z]{2}[A-Z0-9]{1,98})(?=$|[^A-Za-z0-9])/g);
  for (const [, word] of words) if (word !== undefined && /\d/.test(word)) return word;
  return undefined;
}

/** A URN in a line of its own at the top, which may have small letters and `&`: `LANAnC1`. */
export function isUrnAlone(text: string): boolean {
  return /^(?=.*[A-Z].*[A-Z])(?=.*\d)[A-Z][A-Za-z0-9&]{3,40}$/.test(text) && !looksLikeFormat(text);
}
