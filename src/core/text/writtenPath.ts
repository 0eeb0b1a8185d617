import { message, type Message } from './message';

/** By whose rules the file system that a path starts from reads the names of files. */
export type PathRules = 'windows' | 'posix';

/** Where a path leads that somebody has written in a note or in a setting. */
export type WrittenPath =
  /** Not a path, but an address that a browser opens. */
  | { readonly kind: 'web' }
  /** `climbs` folders up from where it is written, then down along `segments`. */
  | { readonly kind: 'relative'; readonly climbs: number; readonly segments: readonly string[] }
  /** From `root`, which is `/` or a drive such as `c:/`, down along `segments`. */
  | { readonly kind: 'absolute'; readonly root: string; readonly segments: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: PathRefusal };

/** Where a written path leads, judged by the whole way to it. */
export type PlacedPath =
  | { readonly kind: 'web' }
  /** An absolute path with slashes: `/a`, `c:/a` or `//server/share/a`. */
  | { readonly kind: 'inside' | 'outside'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: PathRefusal };

/** Where paths are written, by absolute paths with slashes and without `.` and `..`. */
export interface WritingPlace {
  /** The folder of the note, which counts as part of the journal. */
  readonly noteFolder: string;
  /** The folders of the journal. */
  readonly folders: readonly string[];
  readonly rules: PathRules;
}

/** Why a file isn't looked at. Only the caller knows whether it is `outside` or a `link`. */
export type PathRefusal =
  | 'address'
  | 'share'
  | 'device'
  | 'other-system'
  | 'unclear-start'
  | 'bad-name'
  | 'outside'
  | 'link';

/** A name that Windows keeps for a device, with or without an ending. */
export const deviceName =
  /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]|con(?:in|out)\$)(?=\s*(?:[.:]|$))/iu;

/** Folders of Linux and macOS that hold devices, or that reach the computer whose name follows. */
const systemFolders: ReadonlyMap<string, PathRefusal> = new Map([
  ['dev', 'device'],
  ['proc', 'device'],
  ['sys', 'device'],
  ['net', 'share'],
  ['network', 'share'],
  ['afs', 'share'],
]);

/**
 * Reads a path without touching a file. This is the one guard for paths that come with a journal:
 * what would reach another computer or a device is refused, in the forms of every system. A backslash
 * separates folders on every system too. Nothing is decoded: `%2e%2e` is a name.
 */
export function readWrittenPath(text: string, rules: PathRules): WrittenPath {
  const address = readAddress(text);
  if (address === 'web') return { kind: 'web' };
  if (address === 'other') return refused('address');
  if (/\p{Cc}/u.test(text)) return refused('bad-name');
  // `\\?\C:\x`, `\\.\pipe\x` and `\??\C:\x`, with slashes of either kind.
  if (/^[\\/](?:[\\/][?.]|\?\?)(?:[\\/]|$)/.test(text)) return refused('device');
  if (/^[\\/]{2}/.test(text)) return refused('share');
  const drive = /^[a-z]:/i.exec(text)?.[0].toLowerCase();
  const rest = drive === undefined ? text : text.slice(drive.length);
  const isRooted = /^[\\/]/.test(rest);
  if (rest.startsWith('~') || (drive !== undefined && !isRooted)) return refused('unclear-start');
  const written = rest.split(/[\\/]/).filter((segment) => segment !== '');
  const reason = rules === 'windows' ? refuseWindowsNames(written) : undefined;
  if (reason) return refused(reason);
  const { climbs, segments } = withoutDots(written);
  if (!isRooted) return { kind: 'relative', climbs, segments };
  if ((drive === undefined) === (rules === 'windows')) return refused('other-system');
  const system = drive === undefined ? refuseSystemFolder(segments) : undefined;
  if (system) return refused(system);
  return { kind: 'absolute', root: `${drive ?? ''}/`, segments };
}

/** Where `text` leads, found without touching a file; what it climbs to is guarded as well. */
export function placeWrittenPath(text: string, place: WritingPlace): PlacedPath {
  const read = readWrittenPath(text, place.rules);
  if (read.kind === 'web' || read.kind === 'refused') return read;
  if (read.kind === 'absolute') return placePath(read.root + read.segments.join('/'), place);
  const { root, segments } = splitRoot(place.noteFolder);
  const kept = segments.slice(0, Math.max(0, segments.length - read.climbs));
  return placePath(root + [...kept, ...read.segments].join('/'), place);
}

/** Judges the absolute path `path`. What is inside the journal is as near as the journal itself. */
export function placePath(
  path: string,
  { noteFolder, folders, rules }: WritingPlace,
): Exclude<PlacedPath, { kind: 'web' }> {
  if ([...folders, noteFolder].some((folder) => isBelow(path, folder, rules))) {
    return { kind: 'inside', path };
  }
  const { root, segments } = splitRoot(path);
  const reason =
    rules === 'posix'
      ? refuseSystemFolder(segments)
      : (refuseWindowsRoot(root) ?? refuseWindowsNames(segments));
  return reason ? { kind: 'refused', reason } : { kind: 'outside', path };
}

/** Schemes that are addresses whatever follows. Others are so before `//`: a file may be `ep2:a.mov`. */
const knownScheme =
  /^(?:https?|file|mailto|s?ftps?|smb|cifs|nfs|afp|ssh|davs?|vscode[a-z-]*|command|data|blob|about|javascript|vbscript|tel|sms|urn):/i;

/**
 * Whether `text` is an address and not a path: `web` where it starts with `https://` or `http://`. A
 * single letter before the colon is a drive.
 */
export function readAddress(text: string): 'web' | 'other' | undefined {
  if (/^https?:\/\/[^/]/i.test(text)) return 'web';
  return knownScheme.test(text) || /^[a-z][a-z\d+.-]+:\/\//i.test(text) ? 'other' : undefined;
}

/** Says that the file at `path`, as written, isn't looked at, and why. */
export function describeRefusal(path: string, reason: PathRefusal): Message {
  switch (reason) {
    case 'address':
      return message('{0} isn’t checked: it is an address, not a file', path);
    case 'share':
      return message('{0} isn’t checked: it is on another computer', path);
    case 'device':
      return message('{0} isn’t checked: it is a device, not a file', path);
    case 'other-system':
      return message('{0} isn’t checked: it is a path of another operating system', path);
    case 'unclear-start':
      return message('{0} isn’t checked: which folder it starts from depends on the user', path);
    case 'bad-name':
      return message('{0} isn’t checked: a file here can’t have this name', path);
    case 'outside':
      return message('{0} isn’t checked: it is outside the journal', path);
    case 'link':
      return message('{0} isn’t checked: it is reached through a link', path);
  }
}

/** The start of an absolute path that nothing climbs above, and the names below it. */
function splitRoot(path: string): { root: string; segments: readonly string[] } {
  const root = /^(?:\/\/[^/]*\/[^/]*\/?|[a-z]:\/|\/)/i.exec(path)?.[0] ?? '';
  const segments = path.slice(root.length).split('/');
  return {
    root: root === '' || root.endsWith('/') ? root : `${root}/`,
    segments: segments.filter((segment) => segment !== ''),
  };
}

/** Whether the absolute path `path` is `folder` or below it. */
function isBelow(path: string, folder: string, rules: PathRules): boolean {
  const whole = (text: string): string => {
    const closed = text.endsWith('/') ? text : `${text}/`;
    return rules === 'windows' ? closed.toLowerCase() : closed;
  };
  return whole(path).startsWith(whole(folder));
}

function refuseSystemFolder(segments: readonly string[]): PathRefusal | undefined {
  const path = segments.join('/').toLowerCase();
  // Where macOS keeps what its root shows.
  const [first = ''] = path.replace(/^system\/volumes\/data\//, '').split('/');
  return systemFolders.get(first);
}

function refuseWindowsRoot(root: string): PathRefusal | undefined {
  if (!root.startsWith('//')) return undefined;
  return /^\/\/[?.]\//.test(root) ? 'device' : 'share';
}

function refuseWindowsNames(segments: readonly string[]): PathRefusal | undefined {
  if (segments.some((segment) => deviceName.test(segment))) return 'device';
  // `a.txt:stream` is another content of a.txt, and Windows leaves out dots and spaces at the end.
  const isBad = (segment: string): boolean =>
    segment.includes(':') || (/^[. ]+$/.test(segment) && !/^\.\.?$/.test(segment));
  return segments.some(isBad) ? 'bad-name' : undefined;
}

/** The path without `.` and `..`, but for those at its start that have nothing to take away. */
function withoutDots(written: readonly string[]): { climbs: number; segments: readonly string[] } {
  let climbs = 0;
  const segments: string[] = [];
  for (const segment of written) {
    if (segment === '..') climbs += segments.pop() === undefined ? 1 : 0;
    else if (segment !== '.') segments.push(segment);
  }
  return { climbs, segments };
}

function refused(reason: PathRefusal): WrittenPath {
  return { kind: 'refused', reason };
}
