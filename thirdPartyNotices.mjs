// The licence notices of the packages whose code the product's bundles contain.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** SPDX ids of the licences that a package in a bundle may have. All ask for their text to go along. */
const acceptedLicenses = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

const introduction = `NOS Notes contains code of the packages below, each under the licence that follows its name.`;

/**
 * Writes the notices, one package after another by name and version. A package that is installed
 * twice in the same version is written once.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles Of the bundles.
 * @param {string} base The folder that the paths in `metafiles` start from.
 * @returns {string}
 * @throws Where a package has no licence text, or a licence that is not accepted.
 */
export function writeThirdPartyNotices(metafiles, base) {
  const folders = new Set(metafiles.flatMap(packageFolders));
  /** @type {Map<string, string>} */
  const notices = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(base, folder, 'package.json'), 'utf8'),
    );
    if (!acceptedLicenses.includes(license)) {
      throw new Error(
        `${name} ${version}: the licence ${JSON.stringify(license)} is not one of ${acceptedLicenses.join(', ')}`,
      );
    }
    const text = readLicenseText(path.join(base, folder));
    if (text === '') throw new Error(`${name} ${version} has no file with the text of its licence`);
    notices.set(`${name} ${version}`, `${name} ${version} (${license})\n\n${text}\n`);
  }
  const sorted = [...notices.keys()].sort().map((key) => notices.get(key));
  return [`${introduction}\n`, ...sorted].join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * The folders of the packages that are in a bundle; what was left out as unused does not count.
 *
 * @param {import('esbuild').Metafile} metafile
 * @returns {string[]}
 */
function packageFolders({ outputs }) {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
}

/**
 * @param {string} folder
 * @returns {string} With the notices that the Apache licence wants kept; empty if there is no licence.
 */
function readLicenseText(folder) {
  const read = (/** @type {string} */ file) =>
    readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const files = readdirSync(folder).sort();
  const licenses = files.filter((file) => /^(licen[cs]e|copying)\b/i.test(file));
  if (licenses.length === 0) return '';
  const notices = files.filter((file) => /^notice\b/i.test(file));
  return [...licenses, ...notices].map(read).join('\n\n');
}
