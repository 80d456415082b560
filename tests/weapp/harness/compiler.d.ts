/** WeChat's template and style compilers; the package ships no types. */
declare module 'miniprogram-compiler' {
  const compiler: {
    /** Compiles every `.wxml` under a folder to one script that returns `path => template`. */
    wxmlToJs(root: string, options?: { maxBuffer?: number }): string;
  };
  export default compiler;
}
