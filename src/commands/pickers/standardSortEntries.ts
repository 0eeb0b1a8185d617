import * as vscode from 'vscode';
import type { StandardSort } from '../../core/standardFeatures/standardSkeleton';
import { isFound } from './isFound';
import type { Entry } from './prompts';

/** What a new standard can be, as far as it has the words of `query`. */
export function standardSortEntries(query: string): readonly Entry<StandardSort>[] {
  const sorts = [
    {
      label: vscode.l10n.t('National Occupational Standard'),
      description: vscode.l10n.t('performance criteria and knowledge, as published'),
      value: 'nos',
    },
    {
      label: vscode.l10n.t('Job description'),
      description: vscode.l10n.t('the duties of a role, and what somebody must know for it'),
      value: 'job',
    },
    {
      label: vscode.l10n.t('Skills list'),
      description: vscode.l10n.t('what somebody can do, and what they know'),
      value: 'skills',
    },
  ] as const;
  return sorts.filter(({ label }) => isFound(query, label));
}
