import { flowScalar, frontMatterScalar } from './frontMatterScalar';
import type { FrontMatterValue } from './readFrontMatter';

/** One entry of a list such as `accepted` or `evidence`: a text, or keys with their values. */
export type ListEntry = string | readonly EntryField[];

/** A key of an entry; a list stands for codes in brackets. */
export interface EntryField {
  readonly key: string;
  readonly value: string | readonly string[];
}

/** The lines of a block list that say `entry`, without line ends; `indent` stands before its dash. */
export function blockLines(entry: ListEntry, indent: string, gap = ' '): readonly string[] {
  if (typeof entry === 'string') return [`${indent}-${gap}${frontMatterScalar(entry)}`];
  const below = `${indent} ${' '.repeat(gap.length)}`;
  return entry.map((field, index) => `${index === 0 ? `${indent}-${gap}` : below}${line(field)}`);
}

/** `entry` inside brackets. */
export function flowText(entry: ListEntry): string {
  return typeof entry === 'string' ? flowScalar(entry) : `{${entry.map(flowField).join(', ')}}`;
}

/** `key: value` on a line of its own. */
export function line({ key, value }: EntryField): string {
  return `${key}: ${typeof value === 'string' ? frontMatterScalar(value) : flowList(value)}`;
}

/** `key: value` inside braces. */
export function flowField({ key, value }: EntryField): string {
  return `${key}: ${typeof value === 'string' ? flowScalar(value) : flowList(value)}`;
}

/** Codes as a list in brackets. */
export function flowList(values: readonly string[]): string {
  return `[${values.map(flowScalar).join(', ')}]`;
}

/** What the front matter's reader makes of `entry` once it is written. */
export function readBack(entry: ListEntry): FrontMatterValue {
  if (typeof entry === 'string') return entry;
  return new Map(entry.map(({ key, value }) => [key, value]));
}
