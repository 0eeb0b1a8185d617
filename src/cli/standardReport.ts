import type { ImportedStandard } from '../core/import/importedStandard';
import { formatMessage } from '../core/text/message';

/**
 * A standard for other programs, in the shape of its file, with what is uncertain in it; the URN is
 * empty where nothing names it.
 */
export function standardReport(standard: ImportedStandard) {
  const { urn = '', warnings, keywords, incomplete, revisions, supersededBy, ...fields } = standard;
  return {
    urn,
    ...fields,
    ...(keywords && { keywords: Object.fromEntries(keywords) }),
    ...(incomplete && { incomplete }),
    ...(revisions && { revisions }),
    ...(supersededBy && {
      supersededBy: { urn: supersededBy.urn, map: Object.fromEntries(supersededBy.map) },
    }),
    warnings: warnings.map(({ code, item, message }) => ({
      code,
      ...(item !== undefined && { item }),
      message: formatMessage(message),
    })),
  };
}
