import { assert } from 'chai';
import * as vscode from 'vscode';
import manifest from '../../package.json';
import { commandIds, internalCommandIds, viewIds } from '../../src/util/commandIds';

describe('The running extension', () => {
  const extension = vscode.extensions.getExtension<unknown>('nos-notes.nos-notes');

  before(async () => {
    await extension?.activate();
  });

  it('is active', () => {
    assert.isTrue(extension?.isActive);
  });

  it('has every command that package.json promises', async () => {
    const commands = new Set(await vscode.commands.getCommands());
    const promised = manifest.contributes.commands.map(({ command }) => command);
    const missing = [...promised, ...Object.values(internalCommandIds)].filter(
      (command) => !commands.has(command),
    );
    assert.deepEqual(missing, []);
  });

  it('has every view', async () => {
    for (const view of Object.values(viewIds)) {
      await vscode.commands.executeCommand(`${view}.focus`);
    }
    await vscode.commands.executeCommand(commandIds.showCoverage);
  });

  it('copies the coverage summary', async () => {
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand(commandIds.copyCoverageSummary);
    assert.match(await vscode.env.clipboard.readText(), /^# SKSPP05: Manage your own work/);
  });

  it('reads the journal again', async () => {
    await vscode.commands.executeCommand(commandIds.refresh);
  });
});
