// Figures for journals of 1,000 and 10,000 notes of about 2 KB, and of 50,000 in memory:
//   npm run bench
// Medians of several rounds, side by side in one run; read the ratios, since times are noisy. It
// fails where the index counts otherwise than regular expressions over the raw texts do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchCold, benchEdit, codes, standard } from './benchIndex';
import { benchLanguageFeatures } from './benchLanguageFeatures';
import { benchProblems } from './benchProblems';
import { benchSearch } from './benchSearch';
import { makeCorpus, type CorpusFile } from './corpus';

const sizesOnDisk = [1_000, 10_000];
const sizesInMemory = [1_000, 10_000, 50_000];

const corpus = makeCorpus(Math.max(...sizesInMemory), standard.urn, codes);
const folder = mkdtempSync(path.join(tmpdir(), 'nos-notes-bench-'));
try {
  writeFiles(corpus.slice(0, Math.max(...sizesOnDisk)));
  const length = corpus.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / corpus.length;
  console.log(`Node ${process.versions.node}, notes of ${Math.round(length)} bytes\n`);
  print('Reading a journal: the files alone, and up to the figures', () =>
    benchCold(folder, corpus, sizesOnDisk),
  );
  print('One edited note: parsed, indexed, snapshot made, figures read', () =>
    benchEdit(corpus, sizesInMemory),
  );
  print('Help for the note being written, right after an edit', () =>
    benchLanguageFeatures(corpus, sizesOnDisk),
  );
  print('The note in front of the user', () => benchProblems(corpus));
  print('Searching', () => benchSearch(corpus, sizesOnDisk));
  console.log('All counts are those of a regular expression over the raw texts.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(title: string, bench: () => string): void {
  console.log(`${title}\n`);
  console.log(`${bench()}\n`);
}

function writeFiles(files: readonly CorpusFile[]): void {
  for (const { name, text } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
