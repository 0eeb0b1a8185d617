import * as vscode from 'vscode';

/** The files of the extension that the page loads. */
export interface PageFiles {
  readonly script: vscode.Uri;
  readonly style: vscode.Uri;
}

/** Where the page's files lie in the extension. */
export function pageFilesIn(extensionUri: vscode.Uri): PageFiles {
  return {
    script: vscode.Uri.joinPath(extensionUri, 'dist', 'matrix.js'),
    style: vscode.Uri.joinPath(extensionUri, 'media', 'matrix.css'),
  };
}

/**
 * The page before anything is drawn. It may load its own style and run its own script, and nothing
 * else: no inline code, no pictures, no fonts, no connections.
 * @param language a language tag, as VS Code gives it
 */
export function matrixHtml(
  webview: Pick<vscode.Webview, 'asWebviewUri' | 'cspSource'>,
  { script, style }: PageFiles,
  language: string,
): string {
  const nonce = newNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeAttribute(webview.asWebviewUri(style).toString())}">
</head>
<body>
<script nonce="${nonce}" src="${escapeAttribute(webview.asWebviewUri(script).toString())}"></script>
</body>
</html>
`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
