import { message, type Message } from '../text/message';

/**
 * What a URN must not contain. It names the standard's file, so it is one segment of a path on every
 * system; and it stands in `criteria: [URN/P1]` and in `#URN/P1`, so it leaves out what ends a code.
 */
const forbidden = /[/\\:*?"'<>|,#[\]{}\p{Cc}]|\.\.|^[.\s]|[.\s]$/u;

/** Names that Windows keeps for devices, with or without an ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;

const longestUrn = 100;

/** Whether `urn` can name a standard. */
export function isStandardUrn(urn: string): boolean {
  return urn !== '' && urn.length <= longestUrn && !forbidden.test(urn) && !reserved.test(urn);
}

/** Why `urn` cannot be a standard's. */
export function describeBadUrn(urn: string): Message {
  return message('The URN "{0}" cannot name a file. Use letters, digits and - only.', urn);
}

/** The URN that a standard's file of this name should have; `fileName` is with its ending. */
export function urnOfFileName(fileName: string): string {
  return fileName.replace(/\.ya?ml$/i, '');
}
