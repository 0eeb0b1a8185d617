import { assert } from 'chai';
import { readWrittenPath, type PathRules } from '../../../../src/core/text/writtenPath';

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
    ['nul:', 'address', 'address'],
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
