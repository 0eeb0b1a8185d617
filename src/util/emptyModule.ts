/** Stands in for Node's `fs` in the portable bundle; nothing there calls it. */
export {};
