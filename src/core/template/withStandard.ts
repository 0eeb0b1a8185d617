import { planValueEdit } from '../note/planValueEdit';
import { applyEdits } from '../text/textEdit';
import { escapeSnippet } from './parseSnippet';
import type { Template } from './template';

/**
 * The template whose notes say that they are about the standard `urn`. Unchanged where its front
 * matter is too unusual to be edited.
 */
export function withStandard(template: Template, urn: string): Template {
  const plan = planValueEdit(template.text, 'standard', escapeSnippet(urn));
  return plan.kind === 'refused'
    ? template
    : { ...template, text: applyEdits(template.text, plan.edits) };
}
