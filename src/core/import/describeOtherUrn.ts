import { message } from '../text/message';
import type { ImportWarning } from './importedStandard';

/** The doubt about a standard that names `own` and was read as `urn`. */
export function describeOtherUrn(own: string, urn: string): ImportWarning {
  return {
    code: 'other-urn',
    message: message('The URN is {0} here and {1} in what was read', urn, own),
  };
}
