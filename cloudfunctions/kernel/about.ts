import { allModels, collection } from './database';
import type { Condition, Document, Model, Told } from './database';

/** What one collection holds about a person, oldest first. */
export interface Kept {
  what: string;
  lines: Told[];
}

/**
 * Everything that any collection holds about a person and their WeChat, as the collections declare it; `except` those
 * that are told of otherwise.
 */
export async function keptAbout(
  personId: string,
  openid: string,
  except: readonly { name: string }[] = [],
): Promise<Kept[]> {
  const all = await Promise.all(
    (allModels() as unknown as Model[]).map(async (model) => {
      const { about } = model;
      if ('none' in about || except.some(({ name }) => name === model.name)) return [];
      const whose: unknown = 'person' in about ? { [about.person]: personId } : { [about.wechat]: openid };
      const found = await collection(model).findAll(whose as Condition<Document>);
      const lines = found.map(about.tell).sort((one, other) => (one.at ?? 0) - (other.at ?? 0));
      return lines.length > 0 ? [{ what: about.what, lines }] : [];
    }),
  );
  return all.flat();
}
