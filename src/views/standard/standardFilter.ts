import * as vscode from 'vscode';
import { CriterionSearch } from '../../core/search/criterionSearch';
import type { Criterion } from '../../core/standard/standard';
import type { StandardSet } from '../../core/standard/standardSet';
import { contextKeys } from '../../util/commandIds';
import { Disposable } from '../../util/disposable';
import { setContext } from '../setContext';

/** Which criteria the Standard view shows: all of them until the user narrows it. */
export class StandardFilter extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  #query = '';
  #gapsOnly = false;
  #search: { readonly standards: StandardSet; readonly search: CriterionSearch } | undefined;

  readonly onDidChange = this.#changed.event;

  constructor() {
    super();
    this.#publish();
  }

  /** What the user has typed, trimmed; empty where nothing is filtered by words. */
  get query(): string {
    return this.#query;
  }

  set query(query: string) {
    if (this.#query === query.trim()) return;
    this.#query = query.trim();
    this.#publish();
  }

  get gapsOnly(): boolean {
    return this.#gapsOnly;
  }

  set gapsOnly(gapsOnly: boolean) {
    if (this.#gapsOnly === gapsOnly) return;
    this.#gapsOnly = gapsOnly;
    this.#publish();
  }

  /** The criteria of `standards` that the words find; all of them where there are none. */
  matches(standards: StandardSet): (criterion: Criterion) => boolean {
    if (this.#query === '') return () => true;
    if (this.#search?.standards !== standards) {
      const criteria = standards.standards.flatMap((standard) => standard.criteria);
      this.#search = { standards, search: new CriterionSearch(criteria) };
    }
    const found = new Set(this.#search.search.search(this.#query));
    return (criterion) => found.has(criterion);
  }

  #publish(): void {
    setContext(contextKeys.standardFiltered, this.#query !== '');
    setContext(contextKeys.gapsOnly, this.#gapsOnly);
    this.#changed.fire();
  }
}
