/** The markdown-it that VS Code passes to plugins is older than the newest one. */
declare module 'markdown-it-14' {
  export { default } from 'markdown-it';
}
