import * as z from 'zod';
import type { PaperName } from '../../../types/shared/papers';
import { fact, from } from './facts';
import { TakenPapers } from './model';

/** The line that every paper carries: made by whom, when, from which version of the records. */
const taken = fact('取出说明', from(TakenPapers, 'at'));

/** A paper: its name, and what its template takes. */
export interface Paper<Shape extends z.ZodRawShape = z.ZodRawShape> {
  name: PaperName;
  takes: z.ZodObject<Shape & { taken: typeof taken }>;
}

/** What the records give a paper: everything it takes but the line about its taking out. */
export type FactsOf<Of extends Paper> = Omit<z.input<Of['takes']>, 'taken'>;

/** Declares a paper. */
export const definePaper = <Shape extends z.ZodRawShape>(name: PaperName, shape: Shape): Paper<Shape> => ({
  name,
  takes: z.strictObject({ ...shape, taken }) as Paper<Shape>['takes'],
});
