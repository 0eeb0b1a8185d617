import { assert } from 'chai';
import { moveInGrid } from '../../../../src/views/matrix/page/moveInGrid';

describe('moveInGrid', () => {
  const size = { rows: 20, columns: 4 };
  const cases: readonly (readonly [key: string, from: string, to: string])[] = [
    ['ArrowUp', '2,1', '1,1'],
    ['ArrowUp', '0,1', '0,1'],
    ['ArrowDown', '2,1', '3,1'],
    ['ArrowDown', '19,1', '19,1'],
    ['ArrowLeft', '2,1', '2,0'],
    ['ArrowLeft', '2,0', '2,0'],
    ['ArrowRight', '2,1', '2,2'],
    ['ArrowRight', '2,3', '2,3'],
    ['Home', '2,2', '2,0'],
    ['End', '2,2', '2,3'],
    ['PageUp', '12,1', '4,1'],
    ['PageUp', '3,1', '0,1'],
    ['PageDown', '3,1', '11,1'],
    ['PageDown', '15,1', '19,1'],
    ['Ctrl+Home', '7,2', '0,0'],
    ['Ctrl+End', '7,2', '19,3'],
    ['Ctrl+ArrowUp', '7,2', '0,2'],
    ['Ctrl+ArrowDown', '7,2', '19,2'],
    ['Ctrl+ArrowLeft', '7,2', '7,0'],
    ['Ctrl+ArrowRight', '7,2', '7,3'],
  ];
  for (const [keys, from, to] of cases) {
    it(`goes from ${from} to ${to} with ${keys}`, () => {
      const [row = 0, column = 0] = from.split(',').map(Number);
      const [key = '', control] = keys.split('+').reverse();
      const cell = moveInGrid({ row, column }, size, { key, ctrlKey: control !== undefined });
      assert.equal(cell && `${cell.row},${cell.column}`, to);
    });
  }

  it('leaves other keys to others', () => {
    for (const key of ['Tab', 'Enter', ' ', 'a', 'Escape']) {
      assert.isUndefined(moveInGrid({ row: 0, column: 0 }, size, { key, ctrlKey: false }));
    }
  });
});
