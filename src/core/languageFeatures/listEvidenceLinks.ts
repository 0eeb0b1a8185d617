import { findFrontMatter } from '../note/findFrontMatter';
import { FrontMatterPlaces } from '../note/frontMatterPlaces';
import { frontMatterSizeLimit } from '../note/parseNoteFile';
import { parseYaml } from '../note/yamlDocument';
import type { Range } from '../text/range';
import { TextLines } from '../text/textLines';

/** A path or an address that a note names as evidence. */
export interface EvidenceLink {
  /** As written, without quotes. */
  readonly target: string;
  readonly range: Range;
}

/** The paths and addresses under `evidence`, in order. Whether one may be opened is not said. */
export function listEvidenceLinks(text: string): readonly EvidenceLink[] {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'closed') return [];
  const { yamlStart, yamlEnd } = frontMatter;
  if (yamlEnd - yamlStart > frontMatterSizeLimit) return [];
  const document = parseYaml(text.slice(yamlStart, yamlEnd));
  if (!document) return [];
  const places = new FrontMatterPlaces(document, yamlStart, new TextLines(text));
  return places.evidenceFiles
    .filter(({ text: target }) => target !== '')
    .map(({ text: target, range }) => ({ target, range }));
}
