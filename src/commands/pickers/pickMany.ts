import { ask } from './ask';
import { createListInput, highlighted, toItem } from './listInput';
import { answered, type Answer, type PickMany } from './prompts';

/**
 * Lets the user check lines. Someone who types and presses Enter means the line that they see
 * highlighted: it is checked, and the search starts anew. Enter without a search, or after lines have
 * been checked by hand, is the answer.
 */
export function pickMany<T>(question: PickMany<T>): Promise<Answer<ReadonlySet<T>>> {
  const input = createListInput<T>();
  input.ignoreFocusOut = true;
  input.canSelectMany = true;
  let checked = question.checked;
  /** What was checked when the search last changed. */
  let checkedBefore = checked;

  const offer = (query: string): void => {
    checkedBefore = checked;
    const items = question.entries(query, checked).map(toItem<T>);
    const isChecked = ({ value }: { value?: T }): boolean =>
      value !== undefined && checked.has(value);
    input.items = items;
    input.selectedItems = items.filter(isChecked);
    const found = items.find((item) => item.value !== undefined && !isChecked(item));
    if (query.trim() !== '' && found) input.activeItems = [found];
  };
  const accept = (): Answer<ReadonlySet<T>> | undefined => {
    if (input.value.trim() === '' || !isSame(checked, checkedBefore)) return answered(checked);
    const found = highlighted(input, (value) => !checked.has(value));
    if (found !== undefined) checked = new Set([...checked, found]);
    input.value = '';
    offer('');
    return undefined;
  };

  offer('');
  input.onDidChangeValue(offer);
  input.onDidChangeSelection((items) => {
    checked = new Set(items.flatMap(({ value }) => (value === undefined ? [] : [value])));
  });
  return ask(input, question, accept);
}

function isSame<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}
