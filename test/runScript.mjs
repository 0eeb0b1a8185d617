// Bundles a script in TypeScript and runs it in this process:
//   node test/runScript.mjs [--package] <entry> [<argument>…]
// With --package it packages the extension first, and VSIX names the file.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleScript } from './bundleTests.mjs';
import { endOnSignals } from './host/endOnSignals.mjs';
import { packageExtension } from './host/packageExtension.mjs';
import { bundles } from './paths.mjs';

endOnSignals();
process.setSourceMapsEnabled(true);
process.once('exit', () => rmSync(bundles, { recursive: true, force: true }));
const args = process.argv.slice(2);
const packages = args[0] === '--package';
const [entry, ...rest] = packages ? args.slice(1) : args;
if (entry === undefined) throw new Error('Name a script');
if (packages) {
  process.env['VSIX'] = path.join(bundles, 'nos-notes.vsix');
  await packageExtension(process.env['VSIX']);
}
const bundle = await bundleScript(entry);
process.argv.splice(1, process.argv.length, bundle, ...rest);
await import(pathToFileURL(bundle).href);
