import { findCheckRemarks, type CheckRemark } from './checkRemarks';
import { readStandardOutline, type OutlineItem } from './standardOutline';

/** A remark of a standard's file, and the item that it stands above; about the standard without one. */
export interface LocatedRemark {
  readonly remark: CheckRemark;
  readonly item?: OutlineItem;
}

/**
 * The remarks of a standard's file in their order, none where its YAML is not valid.
 * @param text without a byte order mark
 */
export function locateRemarks(text: string): readonly LocatedRemark[] {
  if (!text.includes('CHECK:')) return [];
  const outline = readStandardOutline(text);
  if (!outline) return [];
  const items = new Map(outline.items.map((item) => [item.start, item]));
  return findCheckRemarks(text).map((remark) => {
    const item = remark.next === undefined ? undefined : items.get(remark.next);
    return { remark, ...(item && { item }) };
  });
}
