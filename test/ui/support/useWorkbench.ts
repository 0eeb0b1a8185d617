import { makeRunFolder, removeRunFolder } from '../../host/withRunFolder.mjs';
import { Workbench, type WorkbenchOptions } from './workbench';

/**
 * Gives the tests of a `describe` a VS Code of their own, with the packaged extension. A picture is
 * taken of every failure.
 *
 * @returns A function that gives it; call it in a test or a hook, not before.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  let runFolder: string | undefined;

  before(async () => {
    const vsix = process.env['VSIX'];
    if (!vsix) throw new Error('VSIX must name the packaged extension; use npm run test:ui');
    runFolder = await makeRunFolder();
    workbench = await Workbench.open(runFolder, vsix, options);
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const file = await workbench?.screenshot(this.currentTest.fullTitle());
    if (file !== undefined) console.log(`      see ${file}`);
  });

  after(async () => {
    await workbench?.close();
    if (runFolder !== undefined) await removeRunFolder(runFolder);
  });

  return () => {
    if (workbench === undefined) throw new Error('VS Code is not open yet');
    return workbench;
  };
}
