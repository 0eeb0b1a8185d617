import type { Journal } from '../workspace/journal';
import { writeSettings } from '../workspace/settings';

/** Whether the journal works to the standard `urn`. */
export function isInUse({ snapshot }: Journal, urn: string): boolean {
  return snapshot.standards.standards.some((it) => it.urn === urn);
}

/**
 * Has the journal work to the standard `urn` as well. The default standard stays what it is: another
 * one would change what the bare codes of every note mean.
 */
export async function useStandard(journal: Journal, urn: string): Promise<void> {
  const { standards } = journal.settings;
  const urns =
    standards.length > 0
      ? standards
      : journal.snapshot.standards.standards.map((standard) => standard.urn);
  await writeSettings({ standards: [...new Set([...urns, urn])] });
}
