import { findFrontMatter } from '../note/findFrontMatter';
import { FrontMatterPlaces } from '../note/frontMatterPlaces';
import { frontMatterSizeLimit } from '../note/parseNoteFile';
import { parseYaml } from '../note/yamlDocument';
import type { Range } from '../text/range';
import { TextLines } from '../text/textLines';
import { hasScheme } from './evidencePath';

/** What a note names as evidence and can be opened. */
export interface EvidenceLink {
  /** `web`: an address that starts with `https:` or `http:`; `file`: a path. */
  readonly kind: 'web' | 'file';
  /** As written, without quotes. */
  readonly target: string;
  readonly range: Range;
}

/**
 * The paths and addresses under `evidence`, in order. An address of any other kind is left out: some
 * of those run a program or a command.
 */
export function listEvidenceLinks(text: string): readonly EvidenceLink[] {
  const frontMatter = findFrontMatter(text);
  if (frontMatter.kind !== 'closed') return [];
  const { yamlStart, yamlEnd } = frontMatter;
  if (yamlEnd - yamlStart > frontMatterSizeLimit) return [];
  const document = parseYaml(text.slice(yamlStart, yamlEnd));
  if (!document) return [];
  const places = new FrontMatterPlaces(document, yamlStart, new TextLines(text));
  return places.evidenceFiles.flatMap(({ text: target, range }): readonly EvidenceLink[] => {
    if (target === '') return [];
    if (!hasScheme(target)) return [{ kind: 'file', target, range }];
    return /^https?:\/\/[^/]/i.test(target) ? [{ kind: 'web', target, range }] : [];
  });
}
