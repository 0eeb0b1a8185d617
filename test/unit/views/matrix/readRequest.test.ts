import { assert } from 'chai';
import { readRequest } from '../../../../src/views/matrix/matrixMessage';

describe('What the matrix page asks for', () => {
  const open = { kind: 'openNotes', criterionId: 'X/P1', axis: 'month' };
  for (const request of [
    { kind: 'ready' },
    { kind: 'changeLimit' },
    { kind: 'clearLimit' },
    open,
    { ...open, column: '2026-11' },
    { ...open, column: '' },
  ]) {
    it(`is understood: ${JSON.stringify(request)}`, () => {
      assert.deepEqual(readRequest({ ...request, more: 1 }), request);
    });
  }

  for (const other of [
    undefined,
    null,
    'ready',
    {},
    { kind: 'run', command: 'x' },
    { kind: 'openNotes' },
    { ...open, axis: 'week' },
    { ...open, criterionId: 7 },
    { ...open, column: 7 },
  ]) {
    it(`is passed over: ${JSON.stringify(other)}`, () => {
      assert.isUndefined(readRequest(other));
    });
  }
});
