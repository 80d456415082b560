import { pathToFileURL } from 'node:url';
import { valuesOf } from '../../cloudfunctions/domain/setting/settings';
import type { SettingsRecord } from '../../cloudfunctions/domain/setting/model';
import { modelFiles } from '../models';
import { basics, blanks, data, features, operations, safety, selfCheck } from './facts';
import type { Part } from './part';
import { acceptance } from './results';

/** What the papers are made of: the district's settings as its record holds them, and where results lie. */
export interface Sources {
  settings?: SettingsRecord;
  results: string;
}

/** Every part, in the order of the paper. */
export async function partsFrom({ settings, results }: Sources): Promise<Part[]> {
  for (const file of modelFiles()) await import(pathToFileURL(file).href);
  return [
    basics(valuesOf(settings)),
    selfCheck(),
    features(),
    data(),
    operations(),
    ...safety(),
    ...acceptance(results),
    ...blanks(),
  ];
}
