/**
 * A function that makes its value when it is first called, and returns that value from then on. What
 * takes time to make, and isn't needed in every window, is kept this way.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
