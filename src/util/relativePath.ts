/**
 * The way from the folder `from` to the file `to`, both absolute paths with slashes: `../a/b.pdf`.
 */
export function relativePath(from: string, to: string): string {
  const segments = (path: string): readonly string[] => path.split('/').filter((it) => it !== '');
  const [start, end] = [segments(from), segments(to)];
  const forks = start.findIndex((segment, index) => segment !== end[index]);
  const shared = forks < 0 ? start.length : forks;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}
