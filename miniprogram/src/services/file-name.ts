/** As long as chats still show it whole, and short enough for every phone's storage (255 bytes). */
const longest = 60;

/** What follows the last dot of a name, in small letters. */
export const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** A name of at most so many letters: what is too long ends sooner, and keeps the ending by which phones know the kind. */
export function shortened(name: string, atMost: number): string {
  const at = name.lastIndexOf('.');
  const ending = at > 0 ? name.slice(at) : '';
  const stem = Array.from(name.slice(0, name.length - ending.length));
  return `${stem.slice(0, atMost - ending.length).join('')}${ending}`;
}

/** A name that every system takes for a file: without what separates folders, controls, dots in front; its ending stays. */
export function fileNameOf(name: string): string {
  const at = name.lastIndexOf('.');
  const [stem, ending] = at > 0 ? [name.slice(0, at), name.slice(at)] : [name, ''];
  const plain = stem.replace(/[\\/:*?"<>|\p{C}]+/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  return `${Array.from(plain).slice(0, longest).join('') || '文件'}${ending}`;
}
