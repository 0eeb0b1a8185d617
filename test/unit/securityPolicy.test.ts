import { assert } from 'chai';
import { existsSync, readFileSync } from 'node:fs';

describe('SECURITY.md', () => {
  it('names for each promise tests that exist', () => {
    const rows = readFileSync('SECURITY.md', 'utf8').match(/^\| \*\*.*$/gm) ?? [];
    assert.isAtLeast(rows.length, 10);
    for (const row of rows) {
      const named = [...row.matchAll(/`(test\/[^`]*)`/g)].map(([, file]) => file ?? '');
      assert.isNotEmpty(named, row);
      for (const file of named) assert.isTrue(existsSync(file), file);
    }
  });
});
