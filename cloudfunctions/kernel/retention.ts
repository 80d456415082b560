import { allModels, collection, command, type Condition, type Document, type Model } from './database';

/** Lets go of documents whose time is over, as their models say. */
export async function forgetOld(now: number): Promise<void> {
  for (const model of allModels() as unknown as Model[]) {
    const { retention } = model;
    if (!('after' in retention)) continue;
    // Which field that is, its model has checked.
    const old: unknown = { [retention.since]: command.lt(now - retention.after) };
    await collection(model).removeWhere(old as Condition<Document>);
  }
}
