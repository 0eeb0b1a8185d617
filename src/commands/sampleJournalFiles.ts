/** Put in by the bundler, which lists `media/sample-journal/`. */
declare const SAMPLE_JOURNAL_FILES: readonly string[];

/**
 * The files of the sample journal, relative to `media/sample-journal/`. Carried along because an
 * extension's own folder cannot be listed in every kind of VS Code.
 */
export const sampleJournalFiles: readonly string[] = SAMPLE_JOURNAL_FILES;
