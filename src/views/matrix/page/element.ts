interface Parts {
  readonly class?: string;
  /** Set as attributes; those that are undefined are left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
}

/** What an element may contain; text goes in as text and never as markup. */
export type Content = Node | string | undefined;

/** An element with its content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  parts: Parts,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (parts.class !== undefined) made.className = parts.class;
  for (const [attribute, value] of Object.entries(parts.attributes ?? {})) {
    if (value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...content.filter((each) => each !== undefined));
  return made;
}
