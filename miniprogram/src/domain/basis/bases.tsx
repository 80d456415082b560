import type { ReactNode } from 'react';
import { Folded } from './folded';

interface Props {
  count: number;
  children: ReactNode;
}

/** Several bases of one figure, folded: a page of figures does not begin with a page of articles. */
export const Bases = ({ count, children }: Props) => (
  <Folded text={`依据 ${count} 条规定`}>{children}</Folded>
);
