import { Session, type Profiler } from 'node:inspector';
import vm from 'node:vm';
import { assert } from 'chai';
import { buildSync } from 'esbuild';
import { portable } from '../../esbuild.mjs';

/** Something that can be called, constructed, extended and asked for anything. */
function anything(): object {
  const target = function (): void {
    throw new Error('never called itself');
  };
  return new Proxy(target, {
    get: (_, key): unknown => (key === 'prototype' ? target.prototype : anything()),
    apply: anything,
    construct: anything,
  });
}

/** The functions that the extension calls while it is evaluated, before it is activated. */
function functionsCalledAtStart(): ReadonlySet<string> {
  const entryPoints = ['src/extension.ts'];
  const { outputFiles } = buildSync({ ...portable, entryPoints, write: false });
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const code = outputFiles[0]?.text ?? '';
  const names = [...code.matchAll(/\bvscode\d*\.(\w+)/g)].map(([, name = '']) => name);
  const vscode = Object.fromEntries(names.map((name) => [name, anything()]));
  const filename = 'extension-at-start.js';
  const evaluate = vm.compileFunction(code, ['require', 'module'], { filename });
  Reflect.apply(evaluate, undefined, [() => vscode, {}]);
  let scripts: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    scripts = result;
  });
  session.disconnect();
  const functions = scripts.find(({ url }) => url === filename)?.functions ?? [];
  const called = functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0);
  return new Set(called.map(({ functionName }) => functionName));
}

describe('the start of the extension', () => {
  it('makes no parser and no table that it may not need', () => {
    const called = functionsCalledAtStart();
    assert.include([...called], 'message', 'what is called is known');
    const late = ['MarkdownIt', 'uFuzzy', 'parseTemplate', 'stem'].filter((it) => called.has(it));
    assert.deepEqual(late, []);
  }).timeout(20_000);
});
