// What an import of a style sheet is, for the faces that Vite builds.
// Promise: types only.
// Not here: the style sheets themselves (beside the part that they dress).

declare module '*.css' {}

declare module '*.css?inline' {
  /** The text of the style sheet, minified by the build. */
  const css: string;
  export default css;
}
