import { spawn } from 'node:child_process';

/**
 * Runs npm quietly. It is the npm that runs this process, where there is one.
 *
 * @param {string} cwd
 * @param {...string} args
 * @returns {Promise<void>} Rejects with npm's output if it fails.
 */
export function runNpm(cwd, ...args) {
  const cli = process.env['npm_execpath'];
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const child = spawn(command, [...first, ...args], {
    cwd,
    shell: command === 'npm' && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args[0]} failed in ${cwd}:\n${output}`));
    });
  });
}
