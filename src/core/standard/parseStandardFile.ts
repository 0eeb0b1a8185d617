import { isCalendarDate } from '../text/calendarDate';
import { message } from '../text/message';
import type { Problem } from '../text/problem';
import { findRemarkProblems } from './findRemarkProblems';
import { readCriteria } from './readCriteria';
import { readSupersession } from './readSupersession';
import type { Standard } from './standard';
import { describeBadUrn, isReadableUrn, isStandardUrn, urnOfFileName } from './standardUrn';
import { StandardYaml, type Field } from './standardYaml';

/** What a standard's file holds. The standard is absent where nothing in it can be trusted. */
export interface ParsedStandard {
  readonly standard?: Standard;
  readonly problems: readonly Problem[];
}

/**
 * Reads a standard from its YAML. A file that is no valid YAML, has no usable URN or no criterion at
 * all gives no standard; a faulty item is left out and the rest of the file holds. A comment that
 * asks for a check is a problem for as long as it stands there.
 * @param text the file's text; a byte order mark at its start is passed over, and positions are
 *   those of the text without it
 * @param fileName the file's name with its ending, which should be the URN with `.yaml`
 */
export function parseStandardFile(text: string, fileName: string): ParsedStandard {
  const read = text.replace(/^\uFEFF/, '');
  const yaml = new StandardYaml(read);
  const standard = readStandard(yaml, fileName);
  return {
    ...(standard && { standard }),
    problems: [...yaml.problems, ...findRemarkProblems(read)],
  };
}

function readStandard(yaml: StandardYaml, fileName: string): Standard | undefined {
  if (yaml.root === null) {
    if (yaml.problems.length === 0) {
      const empty = message('The file is empty. A standard needs a urn, a title and criteria.');
      yaml.report('standard-empty', 'error', null, empty);
    }
    return undefined;
  }
  const fields = yaml.fields(yaml.root, message('A standard needs a urn, a title and criteria.'));
  if (!fields) return undefined;

  const urn = readUrn(yaml, fields.get('urn'), fileName);
  const title = readText(yaml, fields.get('title'));
  if (urn === undefined) return undefined;
  if (title === undefined) {
    const untitled = message('The standard has no title. Its URN is shown instead.');
    yaml.report('standard-shape', 'error', fields.get('title')?.key ?? null, untitled);
  }
  const criteria = readCriteria(yaml, fields, urn);
  if (criteria.length === 0) {
    const none = message('The standard has no criterion under "performance" or "knowledge".');
    yaml.report('standard-empty', 'error', null, none);
    return undefined;
  }

  const suite = readText(yaml, fields.get('suite'));
  const developedBy = readText(yaml, fields.get('developedBy'));
  const overview = readText(yaml, fields.get('overview'));
  const approved = readDate(yaml, fields.get('approved'));
  const reviewBy = readDate(yaml, fields.get('reviewBy'));
  const supersededBy = readSupersession(yaml, fields.get('supersededBy'), criteria);
  return {
    urn,
    title: title ?? urn,
    ...(suite !== undefined && { suite }),
    ...(developedBy !== undefined && { developedBy }),
    ...(approved !== undefined && { approved }),
    ...(reviewBy !== undefined && { reviewBy }),
    ...(overview !== undefined && { overview }),
    criteria,
    ...(supersededBy && { supersededBy }),
  };
}

function readUrn(
  yaml: StandardYaml,
  field: Field | undefined,
  fileName: string,
): string | undefined {
  const urn = readText(yaml, field);
  if (urn === undefined || !isReadableUrn(urn)) {
    const text =
      urn === undefined
        ? message('The standard has no urn. It is the code that names it, such as SKSPP05.')
        : describeBadUrn(urn);
    yaml.report('standard-urn', 'error', field?.value ?? field?.key ?? null, text);
    return undefined;
  }
  if (!isStandardUrn(urn)) {
    yaml.report('standard-urn', 'warning', field?.value ?? null, describeBadUrn(urn));
  }
  if (urnOfFileName(fileName) !== urn) {
    const text = message('The file should be named {0}.yaml, after its urn.', urn);
    yaml.report('standard-file-name', 'warning', field?.value ?? null, text);
  }
  return urn;
}

function readText(yaml: StandardYaml, field: Field | undefined): string | undefined {
  return field && yaml.text(field.value, field.name);
}

function readDate(yaml: StandardYaml, field: Field | undefined): string | undefined {
  const date = readText(yaml, field);
  if (date === undefined || isCalendarDate(date)) return date;
  const text = message('"{0}" is no date. Write it as 2017-01-31, or the year alone.', date);
  yaml.report('standard-date', 'warning', field?.value ?? null, text);
  return undefined;
}
