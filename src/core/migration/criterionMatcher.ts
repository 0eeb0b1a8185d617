import { plainWording } from '../revision/plainWording';
import type { Criterion, Standard } from '../standard/standard';
import { StandardSet } from '../standard/standardSet';
import { declaredSuccessors } from './declaredSuccessors';
import { WordingLikeness } from './wordingLikeness';

/**
 * Where a proposal comes from: the old standard's own file says so, the wording is the same but for
 * case, punctuation and blanks, or it is merely alike.
 */
export type MappingOrigin = 'declared' | 'same-wording' | 'similar';

/** A criterion of the new standard that may say what one of the old standard said. */
export interface MappingProposal {
  readonly criterion: Criterion;
  readonly origin: MappingOrigin;
  /** How much alike the wordings are, from 0 to 1; 1 where they are the same. */
  readonly score: number;
}

/** Below this score, two wordings are about different things more often than not. */
const leastScore = 0.3;
/** What somebody can do proves what they know less often, so that takes more. */
const leastScoreOfOtherKind = 0.6;
/** One that is nearly as much alike as the best is proposed too: criteria get split. */
const nearlyBest = 0.85;

/** A word that more of the new criteria have leads to none of them: it says too little. */
const mostShared = 200;

/** Finds for the criteria of one standard those of another one that say the same. */
export class CriterionMatcher {
  readonly #from: Standard;
  readonly #to: Standard;
  readonly #likeness: WordingLikeness;
  readonly #targets: StandardSet;
  /** Where each criterion stands in the new standard. */
  readonly #order: ReadonlyMap<Criterion, number>;
  /** Each wording without what makes no difference; empty where it has no words. @see plainWording */
  readonly #plain: ReadonlyMap<Criterion, string>;
  readonly #byWording: ReadonlyMap<string, readonly Criterion[]>;
  readonly #byFeature: ReadonlyMap<unknown, readonly Criterion[]>;

  constructor(from: Standard, to: Standard) {
    this.#from = from;
    this.#to = to;
    this.#likeness = new WordingLikeness([...from.criteria, ...to.criteria]);
    this.#targets = new StandardSet([to], to.urn);
    this.#order = new Map(to.criteria.map((it, index) => [it, index]));
    const all = [...from.criteria, ...to.criteria];
    this.#plain = new Map(all.map((it) => [it, hasWords(it) ? plainWording(it.text) : '']));
    this.#byWording = groupBy(to.criteria, (it) => [this.#plainOf(it)]);
    this.#byFeature = groupBy(to.criteria, (it) => this.#likeness.featuresOf(it));
  }

  /** What to propose for `criterion` of the old standard, best first; nothing where nothing is alike. */
  propose(criterion: Criterion): readonly MappingProposal[] {
    const declared = this.#declared(criterion);
    if (declared) return declared.map((it) => this.#proposal(criterion, it, 'declared'));
    const same = this.#sameWording(criterion);
    if (same.length > 0) return same.map((it) => this.#proposal(criterion, it, 'same-wording'));
    const alike = this.#rank(criterion, this.#candidates(criterion));
    const [ofKind, ofOtherKind] = [
      alike.filter((it) => it.criterion.kind === criterion.kind && it.score >= leastScore),
      alike.filter((it) => it.score >= leastScoreOfOtherKind),
    ];
    const found = ofKind.length > 0 ? ofKind : ofOtherKind;
    const best = found[0]?.score ?? 0;
    return found.filter(({ score }) => score >= nearlyBest * best);
  }

  /** All criteria of the new standard: those of the same kind first, each kind with the most alike first. */
  rank(criterion: Criterion): readonly MappingProposal[] {
    const ranked = this.#rank(criterion, this.#to.criteria);
    const isOfKind = (it: MappingProposal): boolean => it.criterion.kind === criterion.kind;
    return [...ranked.filter(isOfKind), ...ranked.filter((it) => !isOfKind(it))];
  }

  #rank(criterion: Criterion, targets: Iterable<Criterion>): readonly MappingProposal[] {
    const orderOf = (it: MappingProposal): number => this.#order.get(it.criterion) ?? 0;
    return [...targets]
      .map((it) => this.#proposal(criterion, it))
      .sort((a, b) => b.score - a.score || orderOf(a) - orderOf(b));
  }

  #proposal(from: Criterion, criterion: Criterion, origin?: MappingOrigin): MappingProposal {
    const isSame = this.#plainOf(from) !== '' && this.#plainOf(from) === this.#plainOf(criterion);
    return {
      criterion,
      origin: origin ?? (isSame ? 'same-wording' : 'similar'),
      score: isSame ? 1 : this.#likeness.between(from, criterion),
    };
  }

  /** What the old standard's file says; absent where it is silent or names only what is not there. */
  #declared({ code }: Criterion): readonly Criterion[] | undefined {
    const codes = declaredSuccessors(this.#from, this.#to.urn, code);
    if (!codes) return undefined;
    const criteria = codes.flatMap((written) => {
      const resolution = this.#targets.resolve(written);
      return resolution.kind === 'criterion' ? [resolution.criterion] : [];
    });
    return codes.length > 0 && criteria.length === 0 ? undefined : [...new Set(criteria)];
  }

  #sameWording(criterion: Criterion): readonly Criterion[] {
    const plain = this.#plainOf(criterion);
    const same = plain === '' ? [] : (this.#byWording.get(plain) ?? []);
    const ofKind = same.filter(({ kind }) => kind === criterion.kind);
    return ofKind.length > 0 ? ofKind : same;
  }

  #plainOf(criterion: Criterion): string {
    return this.#plain.get(criterion) ?? '';
  }

  /** Those that share a telling word or a topic: to compare each with each would take too long. */
  #candidates(criterion: Criterion): ReadonlySet<Criterion> {
    const features = this.#likeness.featuresOf(criterion);
    const lists = features.map((feature) => this.#byFeature.get(feature) ?? []);
    return new Set(lists.filter(({ length }) => length <= mostShared).flat());
  }
}

function hasWords({ text }: Criterion): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function groupBy<K>(
  criteria: readonly Criterion[],
  keysOf: (criterion: Criterion) => readonly K[],
): ReadonlyMap<K, readonly Criterion[]> {
  const groups = new Map<K, Criterion[]>();
  for (const criterion of criteria) {
    for (const key of keysOf(criterion)) {
      const group = groups.get(key);
      if (group) group.push(criterion);
      else groups.set(key, [criterion]);
    }
  }
  return groups;
}
