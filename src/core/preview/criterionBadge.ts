import type { PreviewCriterion } from './previewLookup';

export type EscapeHtml = (text: string) => string;

/**
 * The HTML of a criterion's badge: its code, with its state for screen readers. `media/preview.css`
 * gives each state a look of its own.
 * @param title what to show where the pointer rests on it, unless something around it does
 */
export function criterionBadge(
  { label, state, stateInWords }: PreviewCriterion,
  escapeHtml: EscapeHtml,
  title?: string,
): string {
  const attributes = [
    ['class', `nos-badge nos-${state}`],
    ['role', 'img'],
    ['aria-label', `${label}, ${stateInWords}`],
    ...(title === undefined ? [] : [['title', title]]),
  ].map(([name = '', value = '']) => `${name}="${escapeHtml(value)}"`);
  return `<span ${attributes.join(' ')}>${escapeHtml(label)}</span>`;
}
