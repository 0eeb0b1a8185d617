import gibbs from './builtIn/gibbs.md';
import knowledge from './builtIn/knowledge.md';
import kolb from './builtIn/kolb.md';
import quick from './builtIn/quick.md';
import star from './builtIn/star.md';
import { once } from '../text/once';
import { parseTemplate } from './parseTemplate';
import type { Template } from './template';

/** The templates that ship with the product, in the order in which they are offered. */
export const builtInTemplates = once((): readonly Template[] => [
  parseTemplate('quick', quick),
  parseTemplate('star', star),
  parseTemplate('gibbs', gibbs),
  parseTemplate('kolb', kolb),
  parseTemplate('knowledge', knowledge),
]);
