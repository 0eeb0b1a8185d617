import { assert } from 'chai';
import { createFile, createFreeFile } from '../../../src/workspace/createFile';
import { replaceFile, type Replaced } from '../../../src/workspace/replaceFile';
import { SteppedFolder, type Failure } from './steppedFolder';

const kinds = ['exclusive', 'renaming'] as const;
const failures: readonly Failure[] = ['before', 'after', 'half'];
const bytes = new TextEncoder().encode('the new words');
const never = (): boolean => false;

/** More steps than any of these takes. */
const mostSteps = 20;

/** The files without those that are only there for a moment. */
function filesIn(folder: SteppedFolder): Record<string, string> {
  return Object.fromEntries([...folder.files].filter(([name]) => !name.startsWith('.')));
}

function temporary(folder: SteppedFolder): readonly string[] {
  return [...folder.files.keys()].filter((name) => name.startsWith('.'));
}

for (const kind of kinds) {
  describe(`Writing files where creation is ${kind}`, () => {
    let folder: SteppedFolder;

    beforeEach(() => {
      folder = new SteppedFolder();
    });

    const create = () => createFile(folder.of(kind), 'a.md', bytes);
    const createFree = () => createFreeFile(folder.of(kind), 'a.md', bytes);

    it('creates a file, of which nothing else is left', async () => {
      assert.deepEqual(await create(), { kind: 'created' });
      assert.deepEqual([...folder.files], [['a.md', 'the new words']]);
    });

    it('leaves a file that is there as it is', async () => {
      folder.files.set('a.md', 'theirs');
      assert.deepEqual(await create(), { kind: 'taken' });
      assert.deepEqual([...folder.files], [['a.md', 'theirs']]);
    });

    it('takes the next name that is free in any spelling', async () => {
      folder.files.set('A.md', 'theirs');
      folder.files.set('a-2.md', 'theirs too');
      assert.deepEqual(await createFree(), { kind: 'created', name: 'a-3.md' });
      assert.equal(folder.files.get('a-3.md'), 'the new words');
    });

    it('lets two at once both have a file', async () => {
      const texts = ['one', 'two'];
      const created = await Promise.all(
        texts.map((text) =>
          createFreeFile(folder.of(kind), 'a.md', new TextEncoder().encode(text)),
        ),
      );
      assert.deepEqual(created.map((it) => (it.kind === 'created' ? it.name : it.reason)).sort(), [
        'a-2.md',
        'a.md',
      ]);
      assert.deepEqual(Object.values(filesIn(folder)).sort(), texts);
    });

    it('leaves what another program creates between any two steps', async () => {
      for (let at = 0; at < mostSteps; at += 1) {
        folder = new SteppedFolder();
        folder.between = (step) => {
          if (step === at) folder.files.set('a.md', 'theirs');
        };
        const created = await createFree();
        assert(created.kind === 'created', `step ${at}`);
        assert.equal(folder.files.get(created.name), 'the new words', `step ${at}`);
        if (at < folder.steps) assert.equal(folder.files.get('a.md'), 'theirs', `step ${at}`);
        assert.isEmpty(temporary(folder));
      }
    });

    it('creates all of it or nothing, whichever step fails in whichever way', async () => {
      for (const failure of failures) {
        for (let at = 0; at < mostSteps; at += 1) {
          folder = new SteppedFolder();
          folder.files.set('b.md', 'theirs');
          folder.fate = (step) => (step === at ? failure : undefined);
          const created = await createFree();
          const what = `${failure} in step ${at}`;
          if (created.kind === 'created') {
            assert.equal(folder.files.get(created.name), 'the new words', what);
          } else {
            assert.match(created.reason, /not allowed|disk is full/, what);
          }
          assert.equal(folder.files.get('b.md'), 'theirs', what);
          for (const text of Object.values(filesIn(folder))) {
            assert.include(['the new words', 'theirs'], text, what);
          }
        }
      }
    });

    it('says why nothing can be created', async () => {
      folder.fate = () => 'before';
      assert.deepEqual(await create(), { kind: 'failed', reason: 'not allowed' });
      assert.isEmpty(folder.files);
    });
  });

  describe(`Replacing files where creation is ${kind}`, () => {
    let folder: SteppedFolder;

    /** A folder with an old file, or none. */
    function start(old: string | undefined): void {
      folder = new SteppedFolder();
      if (old !== undefined) folder.files.set('a.html', old);
    }

    function replace(old: string | undefined, isCancelled = never): Promise<Replaced> {
      const seen = old === undefined ? undefined : new TextEncoder().encode(old);
      return replaceFile(folder.of(kind), 'a.html', bytes, seen, isCancelled);
    }

    for (const old of [undefined, 'the old words']) {
      describe(old === undefined ? 'with no file there' : 'with a file there', () => {
        it('writes it by way of a file beside it, of which nothing is left', async () => {
          start(old);
          assert.deepEqual(await replace(old), { kind: 'replaced' });
          assert.deepEqual([...folder.files], [['a.html', 'the new words']]);
        });

        it('writes nothing where it is cancelled', async () => {
          start(old);
          assert.deepEqual(await replace(old, () => true), { kind: 'cancelled' });
          assert.deepEqual([...folder.files], old === undefined ? [] : [['a.html', old]]);
        });

        it('leaves what is not the file that was seen', async () => {
          start('theirs');
          assert.deepEqual(await replace(old), { kind: 'failed', reason: 'changed', left: 'old' });
          assert.deepEqual([...folder.files], [['a.html', 'theirs']]);
        });

        it('leaves what another program writes until the last moment', async () => {
          for (let at = 0; at < mostSteps; at += 1) {
            start(old);
            const written: number[] = [];
            folder.between = (step, operation) => {
              // No system compares and replaces in one step.
              const isTooLate =
                operation === 'replace' || folder.files.get('a.html') === 'the new words';
              if (step !== at || isTooLate) return;
              folder.files.set('a.html', 'theirs');
              written.push(step);
            };
            const replaced = await replace(old);
            if (written.length === 0) continue;
            assert.equal(replaced.kind, 'failed', `step ${at}`);
            assert.equal(folder.files.get('a.html'), 'theirs', `step ${at}`);
          }
        });

        it('leaves the old words or the new ones, and says which, whichever step fails', async () => {
          for (const failure of failures) {
            for (const isOnce of [true, false]) {
              for (let at = 0; at < mostSteps; at += 1) {
                start(old);
                folder.fate = (step) => ((isOnce ? step === at : step >= at) ? failure : undefined);
                check(await replace(old), old, `${failure}, step ${at}, once ${isOnce}`);
              }
            }
          }
        });

        it('leaves them as well where only the file itself can be written', async () => {
          for (const failure of failures) {
            for (let at = 0; at < mostSteps; at += 1) {
              start(old);
              folder.fate = (step, operation, name) =>
                name.startsWith('.') ? 'before' : step === at ? failure : undefined;
              check(await replace(old), old, `${failure}, step ${at}`);
            }
          }
        });
      });
    }

    /** Fails where the files aren't what the outcome says. */
    function check(replaced: Replaced, old: string | undefined, what: string): void {
      const now = folder.files.get('a.html');
      if (replaced.kind === 'replaced') {
        assert.equal(now, 'the new words', what);
        return;
      }
      assert(replaced.kind === 'failed', what);
      if (replaced.left === 'old') assert.equal(now, old, what);
      else if (replaced.left !== 'unclear') {
        assert.equal(folder.files.get(replaced.left.new ?? ''), 'the new words', what);
      }
      // Where nothing is written beside the file, and it can't be written again, nothing helps.
      const isLost =
        old !== undefined &&
        ![...folder.files.values()].some((text) => text === old || text === 'the new words');
      assert(!isLost || replaced.left === 'unclear', what);
    }
  });
}

describe('Replacing a file by moves', () => {
  it('tells where the new words are once the old file is gone', async () => {
    const folder = new SteppedFolder();
    folder.files.set('a.html', 'the old words');
    // Moved out of the way, and from then on nothing can be moved.
    let moves = 0;
    folder.fate = (_, operation) => {
      if (operation !== 'move') return undefined;
      moves += 1;
      return moves > 1 ? 'before' : undefined;
    };
    const replaced = await replaceFile(
      folder.renaming,
      'a.html',
      bytes,
      new TextEncoder().encode('the old words'),
      never,
    );
    assert(replaced.kind === 'failed' && typeof replaced.left === 'object');
    assert.equal(folder.files.get(replaced.left.new ?? ''), 'the new words');
    assert.equal(folder.files.get(replaced.left.old ?? ''), 'the old words');
    assert.sameMembers([...folder.files.values()], ['the old words', 'the new words']);
  });
});
