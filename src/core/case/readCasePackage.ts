import type { ImportHints } from '../import/importHints';
import { refused, type ImportResult } from '../import/importedStandard';
import { describeTooMany, mostCriteria } from '../import/importLimits';
import { describeBadUrn, isReadableUrn } from '../standard/standardUrn';
import { message } from '../text/message';
import { documentIdentifier, standardIdentifier } from './caseIdentifier';
import { findItems } from './caseLists';
import { findScope, type CaseScope } from './caseScope';
import { readCaseSource, type CaseSource } from './caseSource';
import { caseTree } from './caseTree';
import { readCaseCriteria } from './readCaseCriteria';
import { readCaseRecord } from './readCaseRecord';

/** The longest package that is read, in UTF-16 code units: about 5 MB, some thousand items. */
export const longestPackage = 5_000_000;
/** The most items that a package may have, with all that is not the standard's. */
const mostInPackage = 50_000;

/**
 * Reads a standard from the JSON of a CASE 1.0 package, one of ours or anybody's: its items as a
 * tree, of which those at the ends are the criteria. What the package leaves open is a warning; what
 * is no package, or holds no standard or several, is refused in words. Takes time in proportion to
 * the package, and never throws.
 */
export function readCasePackage(text: string, hints: ImportHints = {}): ImportResult {
  if (text.length > longestPackage) {
    return refused(
      message('The package is larger than 5 MB. Export the one standard alone, and try again.'),
    );
  }
  const read = readCaseSource(text);
  if (read.kind === 'refused') return read;
  const { source } = read;
  if (source.items.length > mostInPackage) return refused(describeTooMany(source.items.length));
  if (hints.urn !== undefined && !isReadableUrn(hints.urn)) {
    return refused(describeBadUrn(hints.urn));
  }
  const tree = caseTree(source);
  const scope = findScope(tree, hints.urn);
  if ('reason' in scope) return scope;
  const isOwn = isOurs(source, scope);
  const record = readCaseRecord(source, scope, tree, { ...hints, isOwn });
  const found = findItems(scope.roots, record.urn);
  if (found.length === 0) {
    return refused(
      message('The package has no items. Export the framework with its items, and try again.'),
    );
  }
  if (found.length > mostCriteria) return refused(describeTooMany(found.length));

  const criteria = readCaseCriteria(source, scope, found, { urn: record.urn, isOwn });
  if (criteria.performance.length + criteria.knowledge.length === 0) {
    return refused(
      message(
        'None of the items of the package is in a list of performance criteria or of knowledge.',
      ),
    );
  }
  return {
    kind: 'standard',
    standard: { ...record, ...criteria, warnings: [...record.warnings, ...criteria.warnings] },
  };
}

/** Whether we have written it: then its texts are no Markdown, and its notes are ours. */
function isOurs({ document }: CaseSource, { top }: CaseScope): boolean {
  return (
    top !== undefined &&
    document.identifier === documentIdentifier(top.scheme) &&
    top.identifier === standardIdentifier(top.scheme)
  );
}
