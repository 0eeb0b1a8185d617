import { assert } from 'chai';
import {
  placeWrittenPath,
  readWrittenPath,
  type PathRules,
} from '../../../../src/core/text/writtenPath';

/** `relative ../a/b`, `absolute c:/a`, `web`, or the reason of a refusal. */
function draw(text: string, rules: PathRules): string {
  const read = readWrittenPath(text, rules);
  switch (read.kind) {
    case 'web':
      return 'web';
    case 'relative': {
      const climbs = Array.from({ length: read.climbs }, () => '..');
      return `relative ${[...climbs, ...read.segments].join('/')}`;
    }
    case 'absolute':
      return `absolute ${read.root}${read.segments.join('/')}`;
    case 'refused':
      return read.reason;
  }
}

describe('readWrittenPath', () => {
  const onBoth: readonly (readonly [text: string, expected: string])[] = [
    ['a.pdf', 'relative a.pdf'],
    ['./a b/#1.pdf', 'relative a b/#1.pdf'],
    ['../turnovers/ep2.mov', 'relative ../turnovers/ep2.mov'],
    ['..\\turnovers\\ep2.mov', 'relative ../turnovers/ep2.mov'],
    ['a/../../..//b/./c/', 'relative ../../b/c'],
    ['a/..', 'relative '],
    ['', 'relative '],
    ['...a/b..', 'relative ...a/b..'],
    ['%2e%2e%2f%5c%5cserver', 'relative %2e%2e%2f%5c%5cserver'],
    ['file%3A//server/x', 'relative file%3A/server/x'],
    ['./\\\\server\\x', 'relative server/x'],
    ['a//server', 'relative a/server'],
    ['console.txt', 'relative console.txt'],
    ['com10/lpt', 'relative com10/lpt'],
    ['https://example.org/a', 'web'],
    ['HTTP://example.org', 'web'],
    ['http:/etc', 'address'],
    ['file://server/x', 'address'],
    ['file:///etc/passwd', 'address'],
    ['smb://nas/x', 'address'],
    ['command:x', 'address'],
    ['mailto:a@example.org', 'address'],
    ['JavaScript:x', 'address'],
    ['ep2://x', 'address'],
    ['vscode-remote://ssh/x', 'address'],
    ['data:text/html,x', 'address'],
    ['\\\\server\\share\\a', 'share'],
    ['//server/share/a', 'share'],
    ['/\\server\\share', 'share'],
    ['\\/server/share', 'share'],
    ['///server', 'share'],
    ['\\\\', 'share'],
    ['\\\\?\\C:\\a', 'device'],
    ['\\\\?\\UNC\\server\\a', 'device'],
    ['//./pipe/x', 'device'],
    ['/\\.\\pipe\\x', 'device'],
    ['\\??\\C:\\a', 'device'],
    ['~/a', 'unclear-start'],
    ['~other/a', 'unclear-start'],
    ['C:a', 'unclear-start'],
    ['C:', 'unclear-start'],
    ['C:..\\a', 'unclear-start'],
    ['C:~', 'unclear-start'],
    ['a\0b', 'bad-name'],
    ['a\nb', 'bad-name'],
    ['\x1b[2J', 'bad-name'],
  ];
  for (const [text, expected] of onBoth) {
    it(`takes ${JSON.stringify(text)} for ${expected} on every system`, () => {
      assert.equal(draw(text, 'posix'), expected);
      assert.equal(draw(text, 'windows'), expected);
    });
  }

  const onEach: readonly (readonly [text: string, windows: string, posix: string])[] = [
    ['C:\\a\\..\\b', 'absolute c:/b', 'other-system'],
    ['s:/media/ep2.mov', 'absolute s:/media/ep2.mov', 'other-system'],
    ['C:\\..\\..\\a', 'absolute c:/a', 'other-system'],
    ['/Volumes/HALCYON/a', 'other-system', 'absolute /Volumes/HALCYON/a'],
    ['\\a', 'other-system', 'absolute /a'],
    ['/a/../../b', 'other-system', 'absolute /b'],
    ['/dev/zero', 'other-system', 'device'],
    ['/a/../proc/kmsg', 'other-system', 'device'],
    ['/sys/x', 'other-system', 'device'],
    ['/NET/server/x', 'other-system', 'share'],
    ['/Network/Servers/x', 'other-system', 'share'],
    ['C:\\dev\\x', 'absolute c:/dev/x', 'other-system'],
    ['CON', 'device', 'relative CON'],
    ['a/NUL.txt', 'device', 'relative a/NUL.txt'],
    ['com1', 'device', 'relative com1'],
    ['COM¹.a', 'device', 'relative COM¹.a'],
    ['aux .wav', 'device', 'relative aux .wav'],
    ['nul...', 'device', 'relative nul...'],
    ['nul:', 'device', 'relative nul:'],
    ['ep2:final.mov', 'bad-name', 'relative ep2:final.mov'],
    ['ep2:a/b', 'bad-name', 'relative ep2:a/b'],
    ['./nul:', 'device', 'relative nul:'],
    ['conin$', 'device', 'relative conin$'],
    ['C:\\a\\LPT9\\b', 'device', 'other-system'],
    ['./a.txt:stream', 'bad-name', 'relative a.txt:stream'],
    ['b: c #1.txt', 'unclear-start', 'unclear-start'],
    ['./b: c #1.txt', 'bad-name', 'relative b: c #1.txt'],
    ['.. /a', 'bad-name', 'relative .. /a'],
    ['a/.../b', 'bad-name', 'relative a/.../b'],
    ['a/ /b', 'bad-name', 'relative a/ /b'],
  ];
  for (const [text, windows, posix] of onEach) {
    it(`takes ${JSON.stringify(text)} for ${windows} on Windows, else for ${posix}`, () => {
      assert.equal(draw(text, 'windows'), windows);
      assert.equal(draw(text, 'posix'), posix);
    });
  }
});

describe('placeWrittenPath', () => {
  const posix = {
    noteFolder: '/home/me/j/notes',
    folders: ['/home/me/j'],
    rules: 'posix',
  } as const;
  const windows = { noteFolder: 'c:/j/notes', folders: ['C:/J'], rules: 'windows' } as const;
  const server = {
    noteFolder: '//nas/share/j/notes',
    folders: ['//nas/share/j'],
    rules: 'windows',
  } as const;
  const mounted = { noteFolder: '/net/nas/j', folders: ['/net/nas/j'], rules: 'posix' } as const;
  const up = '../'.repeat(9);
  const cases = [
    [posix, 'a.pdf', 'inside /home/me/j/notes/a.pdf'],
    [posix, '../a/b.pdf', 'inside /home/me/j/a/b.pdf'],
    [posix, '/home/me/j', 'inside /home/me/j'],
    [posix, '../../jo/a', 'outside /home/me/jo/a'],
    [posix, '/a', 'outside /a'],
    [posix, `${up}a`, 'outside /a'],
    [posix, `${up}net/h/x`, 'share'],
    [posix, '../../../../NET/h/x', 'share'],
    [posix, `..\\..\\${up}Network/x`, 'share'],
    [posix, `${up}dev/zero`, 'device'],
    [posix, `${up}a/../proc/kmsg`, 'device'],
    [posix, '/System/Volumes/Data/net/h', 'share'],
    [posix, `${up}system/volumes/data/NET/h`, 'share'],
    [posix, '/System/Volumes/Data/a', 'outside /System/Volumes/Data/a'],
    [mounted, 'a.pdf', 'inside /net/nas/j/a.pdf'],
    [mounted, '../a.pdf', 'share'],
    [windows, '../a.pdf', 'inside c:/j/a.pdf'],
    [windows, 'c:/j/a.pdf', 'inside c:/j/a.pdf'],
    [windows, `${up}net/x`, 'outside c:/net/x'],
    [windows, 'd:/a', 'outside d:/a'],
    [windows, '../../con', 'device'],
    [server, '../a.pdf', 'inside //nas/share/j/a.pdf'],
    [server, '../../a.pdf', 'share'],
    [server, `${up}a.pdf`, 'share'],
    [server, 'c:/a', 'outside c:/a'],
    [posix, 'https://example.org', 'web'],
  ] as const;
  for (const [place, text, expected] of cases) {
    it(`has ${text}, written in ${place.noteFolder}, be ${expected}`, () => {
      const placed = placeWrittenPath(text, place);
      const drawn = placed.kind === 'refused' ? placed.reason : placed.kind;
      assert.equal('path' in placed ? `${drawn} ${placed.path}` : drawn, expected);
    });
  }
});
