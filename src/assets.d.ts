/** Files that the bundler puts into the bundle as the text they hold. */
declare module '*.yaml' {
  const text: string;
  export default text;
}

declare module '*.md' {
  const text: string;
  export default text;
}
