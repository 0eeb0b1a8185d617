/** All the suites of this folder, put together by the bundler. */
declare module 'test:suites' {
  type WorkspaceShape = import('../host/createWorkspace.mjs').WorkspaceShape;
  /** By the shape of the workspace that they need: functions that declare the suites. */
  export const suites: Record<WorkspaceShape, () => void>;
}

/** mocha as it is built for browsers; sets the global `Mocha`. */
declare module 'test:mocha';
