import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';

describe('translations', () => {
  it('are only asked for with plain strings, which can be collected', () => {
    const computed = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const calls = readFileSync(join('src', file), 'utf8').matchAll(
          /(?<!function )(?:\bmessage|\bl10n\.t)\((?!\s*['")])[^)]*/g,
        );
        return [...calls].map(([call]) => `${file}: ${call}`);
      });
    // The one place that passes on a sentence which was collected where it was made.
    assert.deepEqual(computed, ['workspace/localize.ts: l10n.t(text, ...args']);
  });
});
