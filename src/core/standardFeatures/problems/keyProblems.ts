import { nearestWord } from '../../text/nearestWord';
import { standardKeys } from '../../standard/standardKeys';
import type { WrittenKey } from '../../standard/standardOutline';
import { message } from '../../text/message';
import type { Problem } from '../../text/problem';
import { problemAt, type StandardContext } from './standardContext';

/** Keys that nothing reads. */
export function findUnknownKeys(context: StandardContext): readonly Problem[] {
  return context.outline.keys
    .filter(({ level, text }) => !standardKeys[level].some(({ name }) => name === text))
    .map((key) => {
      const meant = keyMeantBy(key);
      const words =
        meant === undefined
          ? message('Nothing reads the key "{0}" here.', key.text)
          : message('Nothing reads the key "{0}" here. Did you mean "{1}"?', key.text, meant);
      return problemAt(context, key, 'standard-unknown-key', 'warning', words);
    });
}

/** The key that somebody may have meant by one that is unknown. */
export function keyMeantBy({ level, text }: WrittenKey): string | undefined {
  return nearestWord(
    text,
    standardKeys[level].map(({ name }) => name),
  );
}
