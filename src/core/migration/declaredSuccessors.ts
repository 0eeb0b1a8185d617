import type { Standard } from '../standard/standard';

/**
 * The codes that the criterion `code` becomes in the standard `urn`, as the old standard's file says;
 * nothing where it is silent.
 */
export function declaredSuccessors(
  { supersededBy }: Standard,
  urn: string,
  code: string,
): readonly string[] | undefined {
  return supersededBy?.urn === urn ? supersededBy.map.get(code) : undefined;
}
