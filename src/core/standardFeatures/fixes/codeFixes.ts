import type { QuickFix } from '../../languageFeatures/fixes/quickFix';
import { nearestCodes } from '../../search/nearestCodes';
import { isCriterionCode } from '../../standard/criterionCode';
import { latinLookAlike } from '../../text/latinLookAlike';
import { message } from '../../text/message';
import { nextCode } from '../nextCode';
import { rewriting, type StandardFixContext } from './standardFix';

/** A code that is none or is there already: what was meant where that is free, and the next free one. */
export function fixCode(context: StandardFixContext): readonly QuickFix[] {
  const { outline, lines, problem } = context;
  const offset = lines.offsetAt(problem.range.start);
  const item = outline.items.find(({ code }) => code?.start === offset);
  if (!item?.code) return [];
  const others = outline.items.filter((it) => it !== item);
  const used = new Set(others.flatMap(({ code }) => code?.text ?? []));
  const letter = item.kind === 'performance' ? 'P' : 'K';
  const plain = latinLookAlike(item.code.text).replace(/[\s._:)#-]+/g, '');
  const whole = /^\d/.test(plain) ? `${letter}${plain}` : plain;
  const meant = [whole].filter((it) => isCriterionCode(it) && !used.has(it));
  const codes = new Set([...meant, nextCode(others, item.kind)]);
  return [...codes].map((code, index) =>
    rewriting(context, message('Change to {0}', code), code, index === 0),
  );
}

/** A code that the standard does not have, or the standard that replaces it. */
export function fixUnknownCode(context: StandardFixContext): readonly QuickFix[] {
  const { outline, lines, problem, written, targetCodes } = context;
  const offset = lines.offsetAt(problem.range.start);
  const place = outline.codes.find(({ start }) => start === offset);
  const codes =
    place?.under === 'target' ? targetCodes : outline.items.flatMap(({ code }) => code?.text ?? []);
  const nearest = nearestCodes(written.toUpperCase(), codes);
  return nearest.map((code) =>
    rewriting(context, message('Change to {0}', code), code, nearest.length === 1),
  );
}
