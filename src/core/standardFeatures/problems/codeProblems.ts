import { criterionKinds } from '../../standard/standard';
import type { Written } from '../../standard/standardOutline';
import { message } from '../../text/message';
import type { Problem } from '../../text/problem';
import { problemAt, type StandardContext } from './standardContext';

/** Codes such as K3 among the performance criteria. */
export function findWrongLists(context: StandardContext): readonly Problem[] {
  return context.outline.items.flatMap(({ kind, code }) => {
    const isWrong = kind === 'performance' ? /^K\d/i : /^P\d/i;
    if (!code || !isWrong.test(code.text)) return [];
    const words =
      kind === 'performance'
        ? message('{0} looks like a knowledge item, and stands under "performance".', code.text)
        : message(
            '{0} looks like a performance criterion, and stands under "knowledge".',
            code.text,
          );
    return [problemAt(context, code, 'standard-wrong-list', 'warning', words)];
  });
}

/** Codes that leave the order of their neighbours, in lists that mostly count up by one. */
export function findNumberingSlips(context: StandardContext): readonly Problem[] {
  return criterionKinds.flatMap((kind) => {
    const codes = context.outline.items.flatMap((item) =>
      item.kind === kind && item.code ? [item.code] : [],
    );
    const steps = codes.slice(1).map((code, index) => ({ code, before: codes[index] ?? code }));
    const odd = steps.filter(({ code, before }) => isOddStep(before, code));
    if (odd.length * 3 > steps.length) return [];
    return odd.map(({ code, before }) => {
      const words = message('{0} follows {1}. Is that meant so?', code.text, before.text);
      return problemAt(context, code, 'standard-numbering', 'hint', words);
    });
  });
}

/** Whether two codes of the same letters are not one apart; a repeated code is told of elsewhere. */
function isOddStep(before: Written, code: Written): boolean {
  const [, letters, number] = /^([A-Za-z]{1,3})(\d{1,9})$/.exec(before.text) ?? [];
  const [, nextLetters, nextNumber] = /^([A-Za-z]{1,3})(\d{1,9})$/.exec(code.text) ?? [];
  if (letters === undefined || letters !== nextLetters || number === nextNumber) return false;
  return Number(nextNumber) !== Number(number) + 1;
}
