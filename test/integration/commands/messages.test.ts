import { assert } from 'chai';
import { WindowMessages } from '../../../src/commands/messages';

describe('Messages', () => {
  /** Shows a message whose only button is pressed; resolves to what the user is told after that. */
  function toldAfter(run: () => unknown): Promise<string> {
    return new Promise((resolve) => {
      const press = (_: string, label?: string) => Promise.resolve(label);
      new WindowMessages({
        inform: press,
        warn: press,
        fail: (text) => {
          resolve(text);
          return Promise.resolve(undefined);
        },
      }).inform('Something.', { label: 'Do It', run });
    });
  }

  it('tell the user what a button could not do', async () => {
    const told = '“Do It” failed: [no] (command:leave)';
    const failure = new Error('[no](command:leave)');
    assert.equal(await toldAfter(() => Promise.reject(failure)), told);
    assert.equal(
      await toldAfter(() => {
        throw failure;
      }),
      told,
    );
  });
});
