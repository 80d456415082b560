/** As long as chats still show it whole. */
const longest = 60;

/** A name that every system takes for a file: without what separates folders, controls, dots in front; its ending stays. */
export function fileNameOf(name: string): string {
  const at = name.lastIndexOf('.');
  const [stem, ending] = at > 0 ? [name.slice(0, at), name.slice(at)] : [name, ''];
  const plain = stem.replace(/[\\/:*?"<>|\p{C}]+/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  return `${Array.from(plain).slice(0, longest).join('') || '文件'}${ending}`;
}
