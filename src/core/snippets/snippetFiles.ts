import { builtInStandards } from '../standard/builtInStandards';
import { builtInTemplates } from '../template/builtInTemplates';
import { frontMatterSnippets } from './frontMatterSnippets';
import { noteSnippets } from './noteSnippets';
import type { SnippetFile } from './snippetFile';

/** The files of the folder `snippets/` by their names, made from what ships with the product. */
export const snippetFiles: ReadonlyMap<string, SnippetFile> = new Map([
  ['markdown.json', noteSnippets(builtInTemplates())],
  ['front-matter.json', frontMatterSnippets(builtInStandards)],
]);
