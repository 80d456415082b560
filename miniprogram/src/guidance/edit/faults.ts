import type { Faults } from '../../kit/form/use-faults';
import { needed } from '../../kit/form/use-form';
import type { Item, Reading, Writing } from './content';

/** Checks what is written before it is sent; the cloud checks again. */
export function faultsOf({ content, changeNote }: Writing, isChange: boolean): Faults {
  return {
    changeNote: isChange ? needed(changeNote, '请写明这次改了什么') : undefined,
    'content.theme': needed(content.theme, '请写上主题'),
    'content.items': content.items.some((item) => item.required) ? undefined : '至少要有一项规定动作',
    ...inList('content.items', content.items.map(faultsOfItem)),
    ...inList('content.readings', content.readings.map(faultsOfReading)),
  };
}

const faultsOfItem = ({ text, source }: Item): Faults => ({
  text: needed(text, '请写上内容'),
  source: needed(source, '请写上出处，例如文件名和条款'),
});

const faultsOfReading = ({ title, source, url }: Reading): Faults => ({
  title: needed(title, '请写上篇名'),
  source: needed(source, '请写上来源，例如共产党员网'),
  url: /^https:\/\/[^\s/]+\.[^\s]+$/.test(url.trim()) ? undefined : '请粘贴官方网站的网址，以 https:// 开头',
});

/** The faults of what stands in a list, by their whole path. */
const inList = (list: string, faults: Faults[]): Faults =>
  Object.fromEntries(
    faults.flatMap((of, index) =>
      Object.entries(of).map(([name, fault]) => [`${list}.${index}.${name}`, fault]),
    ),
  );
