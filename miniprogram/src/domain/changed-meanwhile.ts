import { confirm } from '../services/dialogs';

/** How a field is called, and in which words a value of it is said; without words only that it changed. */
export type FieldWords<Text> = {
  [Field in keyof Text]?: [name: string, said?: (value: Text[Field]) => string];
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What somebody wrote over a text that another changed meanwhile: where they wrote nothing it is as it stands now, so that
 * no old value comes back unseen; where both did, it is theirs. `changed` are the fields that the other changed.
 */
export function overWhatStands<Text extends object>(read: Text, mine: Text, now: Text) {
  const fields = Object.keys({ ...now, ...mine }) as (keyof Text)[];
  const merged = { ...mine };
  for (const field of fields) if (same(read[field], mine[field])) merged[field] = now[field];
  return { merged, changed: fields.filter((field) => !same(read[field], now[field])) };
}

/** Shows what another changed meanwhile and asks whether to go on; answers the text to send, or nothing. */
export async function askOverWhatStands<Text extends object>(
  texts: { read: Text; mine: Text; now: Text },
  words: FieldWords<Text>,
  by: string,
): Promise<Text | undefined> {
  const { merged, changed } = overWhatStands(texts.read, texts.mine, texts.now);
  const told = changed.flatMap((field) => {
    const [name, said] = words[field] ?? [];
    if (name === undefined) return [];
    return said ? `${name}改为“${said(texts.now[field])}”` : name;
  });
  const goesOn = await confirm(
    `${by || '别人'}刚刚改过`,
    `改了：${told.join('；') || '其他内容'}。您没有动过的按新的保存，您改过的按您写的保存。`,
    '这样保存',
  );
  return goesOn ? merged : undefined;
}
