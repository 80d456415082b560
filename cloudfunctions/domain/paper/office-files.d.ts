/** Office files come as their bytes; `scripts/build-functions` puts them into the bundle. */
declare module '*.docx' {
  const bytes: Uint8Array;
  export default bytes;
}

declare module '*.xlsx' {
  const bytes: Uint8Array;
  export default bytes;
}
