import type { ImportedStandard } from '../import/importedStandard';
import type { Standard } from '../standard/standard';
import { firstDay, isWholeDay } from '../text/calendarDate';
import { importedRevisionDay } from './importedRevisionDay';
import type { NotesByCode } from './isUsualChange';
import { countUnseen } from './namingNotes';
import type { StandardChange } from './standardChange';

/**
 * The day from which new wordings hold unless the user says otherwise: the one that the import tells,
 * else the one that it was approved on where that is news, else today. It is never later than today: a
 * revision makes notes suspect from the moment it stands in the file, and no review of today could
 * be after one that is to come. And it is today where notes of the days since would count for the new
 * wordings unseen: they were written for those that the file has.
 * @param today the local date `YYYY-MM-DD`
 */
export function usualRevisionDay(
  standard: Standard,
  imported: ImportedStandard,
  changes: readonly StandardChange[],
  naming: NotesByCode,
  today: string,
): string {
  const day = importedRevisionDay(imported, changes) ?? newApproval(standard, imported) ?? today;
  return day > today || countUnseen(naming, changes, day, today) > 0 ? today : day;
}

function newApproval(standard: Standard, { approved }: ImportedStandard): string | undefined {
  if (approved === undefined || !isWholeDay(approved)) return undefined;
  const isLater = standard.approved === undefined || approved > firstDay(standard.approved);
  return isLater ? approved : undefined;
}
