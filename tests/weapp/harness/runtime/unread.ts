/** What Taro calls the parts of a node by: what it is, what it holds, its class, style, text, role, and attributes of templates. */
const known = /^(root|cn|nn|sid|uid|st|cl|v|role|focus|p\d+|\[\d+\])$/;

/** What NutUI's wheels write on a frame that has no use for it. */
const ofTheKit = ['value'];

/**
 * Names in what is sent to a view that no template reads: an attribute that somebody wrote and the templates do not carry
 * (miniprogram/src/platform/attributes.ts).
 */
export function unreadIn(sent: string): string[] {
  // Pages that Taro did not build have data of their own.
  if (!sent.startsWith('{"root')) return [];
  return [...sent.matchAll(/"([\w.[\]-]+)":/g)]
    .flatMap(([, path = '']) => path.split('.').slice(-1))
    .filter((name) => !known.test(name) && !ofTheKit.includes(name));
}
