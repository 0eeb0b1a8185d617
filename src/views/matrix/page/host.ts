import type { MatrixRequest } from '../matrixMessage';

/** What VS Code gives a page: its only way out, and a place for its state. */
interface Host {
  postMessage(request: MatrixRequest): void;
  /** What was last set, in this window or before it was reloaded. */
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

/** The page's side of VS Code, which may be asked for only once. */
export const host = acquireVsCodeApi();
