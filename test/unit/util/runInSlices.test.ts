import { assert } from 'chai';
import { runInSlices } from '../../../src/util/runInSlices';

describe('runInSlices', () => {
  /** Steps that take longer together than one slice does. */
  function* count(to: number): Generator<number, string> {
    for (let step = 1; step <= to; step += 1) {
      const start = Date.now();
      while (Date.now() - start < 15);
      yield step;
    }
    return 'done';
  }

  it('gives what the steps return, and lets others go on in between', async () => {
    let others = 0;
    const timer = setInterval(() => (others += 1));
    const reported: number[] = [];
    const result = await runInSlices(
      count(6),
      () => false,
      (step) => reported.push(step),
    );
    clearInterval(timer);
    assert.deepEqual(result, { value: 'done' });
    assert.isAbove(others, 0);
    assert.isNotEmpty(reported);
  });

  it('leaves the rest once it is cancelled', async () => {
    let last = 0;
    const steps = count(100);
    const result = await runInSlices(
      steps,
      () => last > 0,
      (step) => (last = step),
    );
    assert.isUndefined(result);
    assert.isBelow(last, 100);
  });

  it('gives nothing where it was cancelled in the last slice', async () => {
    assert.isUndefined(await runInSlices(count(0), () => true));
  });
});
