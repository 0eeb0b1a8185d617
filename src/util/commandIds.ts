/** The commands that package.json contributes, once. */
export const commandIds = {
  newNote: 'nosNotes.newNote',
  quickCapture: 'nosNotes.quickCapture',
  newNoteForCriterion: 'nosNotes.newNoteForCriterion',
  tagNote: 'nosNotes.tagNote',
  suggestCriteria: 'nosNotes.suggestCriteria',
  tagNotesWithCriterion: 'nosNotes.tagNotesWithCriterion',
  markReady: 'nosNotes.markReady',
  backToDraft: 'nosNotes.backToDraft',
  recordAcceptance: 'nosNotes.recordAcceptance',
  attachEvidence: 'nosNotes.attachEvidence',
  searchNotes: 'nosNotes.searchNotes',
  openSampleJournal: 'nosNotes.openSampleJournal',
  importStandard: 'nosNotes.importStandard',
  importSelection: 'nosNotes.importSelection',
  filterStandard: 'nosNotes.filterStandard',
  clearStandardFilter: 'nosNotes.clearStandardFilter',
  showGapsOnly: 'nosNotes.showGapsOnly',
  showAllCriteria: 'nosNotes.showAllCriteria',
  copyCoverageSummary: 'nosNotes.copyCoverageSummary',
  openCoverageMatrix: 'nosNotes.openCoverageMatrix',
  limitCoverage: 'nosNotes.limitCoverage',
  clearCoverageLimit: 'nosNotes.clearCoverageLimit',
  exportPortfolio: 'nosNotes.exportPortfolio',
  exportStandard: 'nosNotes.exportStandard',
  groupNotesByProduction: 'nosNotes.groupNotesByProduction',
  groupNotesByMonth: 'nosNotes.groupNotesByMonth',
  newStandard: 'nosNotes.newStandard',
  saveStandardSchema: 'nosNotes.saveStandardSchema',
  refresh: 'nosNotes.refresh',
  chooseStandards: 'nosNotes.chooseStandards',
  checkJournal: 'nosNotes.checkJournal',
  weeklyReview: 'nosNotes.weeklyReview',
  reviewSuspect: 'nosNotes.reviewSuspect',
  migrateNotes: 'nosNotes.migrateNotes',
  showCoverage: 'nosNotes.showCoverage',
} as const;

/** Commands for our own tree items and links; the palette does not show them. */
export const internalCommandIds = {
  openNote: '_nosNotes.openNote',
  showCriterionNotes: '_nosNotes.showCriterionNotes',
  tickAction: '_nosNotes.tickAction',
  chooseNote: '_nosNotes.chooseNote',
} as const;

/** The views that package.json contributes. */
export const viewIds = {
  standard: 'nosNotes.standard',
  coverage: 'nosNotes.coverage',
  notes: 'nosNotes.notes',
} as const;

/** The type of the matrix panel, by which VS Code brings it back after a reload. */
export const matrixPanelType = 'nosNotes.coverageMatrix';

/** The context keys that `when` clauses in package.json read. */
export const contextKeys = {
  /** `noFolder`, `reading`, `empty` (no notes yet) or `notes`. */
  state: 'nosNotes.state',
  standardFiltered: 'nosNotes.standardFiltered',
  gapsOnly: 'nosNotes.gapsOnly',
  coverageLimited: 'nosNotes.coverageLimited',
  /** `month` or `production`. */
  notesGrouping: 'nosNotes.notesGrouping',
  /** `draft`, `ready` or `untagged` for the active editor's file; unset for any other file. */
  activeNote: 'nosNotes.activeNote',
} as const;
