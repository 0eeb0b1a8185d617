/**
 * The one thing gray-matter asks of Node's `Buffer`, for hosts without Node. It keeps the text as
 * it is: gray-matter only stores the result as `orig`, which nobody reads.
 */
export const Buffer = { from: (text: string): string => text };
