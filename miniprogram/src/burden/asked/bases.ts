import { districtDocuments, type DistrictDocument } from '../../../../types/shared/bases';
import type { Output } from '../../services/contract';

/** What one kind of person is asked for. */
export type Burden = Output<'burden.asked'>['readers'][number];

type Basis = Burden['acts'][number]['asks'][number]['basis'];

const isDocument = (id: string): id is DistrictDocument => id in districtDocuments;

/** What something rests on, in short; the articles stand below the acts. */
export function basisText(basis: Basis): string {
  const kinds = basis.map((id) => {
    if (id === 'ownAct') return '您自己要办的事';
    return isDocument(id) ? districtDocuments[id] : '条文规定（见下面“依据的条文”）';
  });
  return [...new Set(kinds)].join('；');
}
