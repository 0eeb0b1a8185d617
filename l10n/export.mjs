// Collects the sentences that the product shows into `bundle.l10n.json`, the file that translators
// start from:  node l10n/export.mjs
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A call of `message(…)` or `l10n.t(…)` and its first argument, if that is a plain string. */
const call = /(?:\bmessage|\bl10n\.t)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g;

/**
 * The sentences of the sources below `folder`, each as its own translation, in alphabetical order.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function collectSentences(folder) {
  const sentences = new Set();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.ts')) continue;
    for (const [, single, double] of readFileSync(join(folder, file), 'utf8').matchAll(call)) {
      sentences.add((single ?? double ?? '').replace(/\\(.)/g, '$1'));
    }
  }
  return Object.fromEntries([...sentences].sort().map((sentence) => [sentence, sentence]));
}

/** The text of the bundle file for `sentences`. */
export const formatBundle = (sentences) => `${JSON.stringify(sentences, null, 2)}\n`;

if (process.argv[1] === import.meta.filename) {
  writeFileSync('l10n/bundle.l10n.json', formatBundle(collectSentences('src')));
}
