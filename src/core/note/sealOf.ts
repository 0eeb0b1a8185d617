import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Note } from './noteFile';

/**
 * The seal of a note's body: the lower-case hex SHA-256 of its UTF-8 text, with CRLF and CR read as
 * LF and nothing trimmed, so that a change of line ends alone does not void an acceptance.
 * @param body the text after the closing fence's line end
 */
export function sealOf(body: string): string {
  return bytesToHex(sha256(utf8ToBytes(body.replace(/\r\n?/g, '\n'))));
}

const seals = new WeakMap<Note, string>();

/** The seal of the body of `note`, hashed once however often it is asked for. */
export function sealOfNote(note: Note): string {
  const seal = seals.get(note) ?? sealOf(note.body);
  seals.set(note, seal);
  return seal;
}
