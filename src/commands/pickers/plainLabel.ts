/**
 * `text` for a quick pick, where `$(name)` would otherwise become an icon: titles and notes of users
 * are shown as they were written.
 */
export function plainLabel(text: string): string {
  return text.replace(/\$\((?=[a-z0-9-]+(?:~[a-z0-9-]+)?\))/gi, '\\$&');
}
