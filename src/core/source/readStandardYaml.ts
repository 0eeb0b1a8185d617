import { describeOtherUrn } from '../import/describeOtherUrn';
import { importedFrom } from '../import/importedFrom';
import type { ImportHints } from '../import/importHints';
import { refused, type ImportResult, type ImportWarning } from '../import/importedStandard';
import { standingDoubts } from '../import/standingDoubts';
import { parseStandardFile } from '../standard/parseStandardFile';
import { describeBadUrn, isStandardUrn } from '../standard/standardUrn';
import { message } from '../text/message';
import type { Problem } from '../text/problem';

/** Whether `text` is that of a standard's own file, which would make a strange page. */
export function isStandardYaml(text: string): boolean {
  return /^\uFEFF?urn[ \t]*:/m.test(text) && /^(?:performance|knowledge)[ \t]*:/m.test(text);
}

/** Reads a standard from the text of its file, with what that marks as still to be checked. */
export function readStandardYaml(text: string, { urn }: ImportHints = {}): ImportResult {
  const { standard, problems } = parseStandardFile(text, '');
  if (!standard) {
    return refused(
      message(
        'This is the file of a standard, and cannot be read. Save it in .nos/standards/, where its problems are shown, and mend them there.',
      ),
    );
  }
  if (urn !== undefined && !isStandardUrn(urn)) return refused(describeBadUrn(urn));
  const other =
    urn === undefined || urn === standard.urn ? [] : [describeOtherUrn(standard.urn, urn)];
  const doubts = [...other, ...problems.flatMap(toDoubt), ...standingDoubts(text)];
  return {
    kind: 'standard',
    standard: { ...importedFrom(standard, doubts), ...(urn !== undefined && { urn }) },
  };
}

/** What the file's reader had to leave out, or make something of. */
function toDoubt({ code, severity, message: words }: Problem): readonly ImportWarning[] {
  const isOfImport = code !== 'standard-check' && code !== 'standard-file-name';
  return isOfImport && severity !== 'hint' ? [{ code: 'check', message: words }] : [];
}
