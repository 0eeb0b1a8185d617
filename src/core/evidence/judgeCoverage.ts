import type { CalendarDate } from '../text/calendarDate';
import type { CoverageState } from './coverageState';
import type { Mapping, Verdict } from './mapping';
import { sealBroken, type Reason } from './reason';
import type { Rules } from './rules';

/** What one criterion's mappings add up to. */
export interface MappingFigures {
  /** How many notes name the criterion. */
  readonly mapped: number;
  /** How many of them got each verdict. */
  readonly verdicts: Readonly<Record<Verdict['kind'], number>>;
  /** How many distinct productions the counting notes name. */
  readonly productions: number;
  /** How many counting notes have been accepted, and how many productions those name. */
  readonly accepted: number;
  readonly acceptedProductions: number;
  /** How many notes carry an acceptance whose seal no longer fits, counting or not. */
  readonly sealBroken: number;
}

/** The state of a criterion whose mappings add up to `figures`. */
export function judgeState(figures: MappingFigures, rules: Rules): CoverageState {
  if (figures.mapped === 0) return 'missing';
  const accepted =
    figures.accepted >= rules.notes && figures.acceptedProductions >= rules.productions;
  if (accepted) return 'accepted';
  const evidenced =
    !rules.acceptance &&
    figures.verdicts.counts >= rules.notes &&
    figures.productions >= rules.productions;
  return evidenced ? 'evidenced' : 'mapped';
}

/**
 * Why a criterion is in `state`: every rule that is not met, the most telling first. A covered
 * criterion can only have `seal-broken`.
 * @param mappings newest note first, as often as they are asked for; read no further than needed
 */
export function findReasons(
  state: CoverageState,
  figures: MappingFigures,
  rules: Rules,
  mappings: Iterable<Mapping>,
): readonly Reason[] {
  if (state === 'missing') return [{ code: 'no-notes' }];
  const reasons: Reason[] = [];
  if (state === 'mapped') {
    reasons.push(
      ...missingNotes(figures, rules, mappings),
      ...missingProductions(figures, rules),
      ...missingAcceptance(figures, rules),
    );
  }
  if (figures.sealBroken > 0) reasons.push(sealBroken(latestChange(mappings)));
  return reasons;
}

/** The latest day on which somebody accepted a text that has changed since. */
function latestChange(mappings: Iterable<Mapping>): CalendarDate | undefined {
  return [...mappings]
    .flatMap(({ changedSince }) => changedSince ?? [])
    .sort()
    .at(-1);
}

function missingNotes(
  { mapped, verdicts }: MappingFigures,
  rules: Rules,
  mappings: Iterable<Mapping>,
): readonly Reason[] {
  if (verdicts.counts >= rules.notes) return [];
  const causes: Reason[] = [];
  if (verdicts.draft === mapped) causes.push({ code: 'draft-only' });
  let wanted = [verdicts.suspect, verdicts['too-old']].filter((count) => count > 0).length;
  for (const { verdict } of mappings) {
    if (wanted === 0) break;
    if (verdict.kind !== 'suspect' && verdict.kind !== 'too-old') continue;
    if (causes.some(({ code }) => code === verdict.kind)) continue;
    wanted--;
    if (verdict.kind === 'suspect') causes.push({ code: 'suspect', revised: verdict.revised });
    if (verdict.kind === 'too-old' && rules.maxAgeMonths !== undefined) {
      const { months } = verdict;
      const limit = rules.maxAgeMonths;
      causes.push({ code: 'too-old', ...(months !== undefined && { months }), limit });
    }
  }
  // Where one note is asked for and none counts, the cause says it all.
  if (causes.length > 0 && rules.notes === 1) return causes;
  return [...causes, { code: 'notes', have: verdicts.counts, need: rules.notes }];
}

function missingProductions(
  { productions, verdicts }: MappingFigures,
  rules: Rules,
): readonly Reason[] {
  if (productions >= rules.productions) return [];
  // Without a note that counts there can be no production: the notes are what is missing.
  if (verdicts.counts === 0 && rules.productions === 1) return [];
  return [{ code: 'productions', have: productions, need: rules.productions }];
}

function missingAcceptance(
  { accepted, acceptedProductions }: MappingFigures,
  rules: Rules,
): readonly Reason[] {
  if (!rules.acceptance) return [];
  if (accepted < rules.notes) return [{ code: 'not-accepted', have: accepted, need: rules.notes }];
  if (acceptedProductions >= rules.productions) return [];
  return [
    { code: 'not-accepted', per: 'production', have: acceptedProductions, need: rules.productions },
  ];
}
