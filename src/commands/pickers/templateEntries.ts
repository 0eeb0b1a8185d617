import * as vscode from 'vscode';
import type { Template } from '../../core/template/template';
import { localize } from '../../workspace/localize';
import type { BadTemplate, FolderTemplates } from '../../workspace/templateFiles';
import { isFound } from './isFound';
import { plainLabel } from './plainLabel';
import type { Entry } from './prompts';

/** What can be picked in the place of a template. */
export type TemplateChoice =
  | { readonly kind: 'template'; readonly template: Template }
  /** To see what is wrong with it. */
  | { readonly kind: 'bad'; readonly bad: BadTemplate };

/** The templates with all the words of `query` in name or description, `preferred` first. */
export function templateEntries(
  { templates, bad }: FolderTemplates,
  preferred: string,
  query: string,
): readonly Entry<TemplateChoice>[] {
  const isPreferred = ({ name }: Template): boolean => name === preferred;
  const ordered = [
    ...templates.filter(isPreferred),
    ...templates.filter((template) => !isPreferred(template)),
  ];
  const usable = ordered
    .filter(({ name, description }) => isFound(query, name, description))
    .map((template): Entry<TemplateChoice> => ({
      label: plainLabel(template.name),
      description: plainLabel(template.description),
      value: { kind: 'template', template },
    }));
  const unusable = bad
    .filter(({ name }) => isFound(query, name))
    .map((it): Entry<TemplateChoice> => ({
      label: `$(warning) ${plainLabel(it.name)}`,
      description: plainLabel(localize(it.reason)),
      value: { kind: 'bad', bad: it },
    }));
  if (unusable.length === 0) return usable;
  return [...usable, { separator: vscode.l10n.t('Cannot be used; open to mend') }, ...unusable];
}
