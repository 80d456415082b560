import { idsOf } from '../../kernel/paths';
import type { OrganizationRecord } from '../organization/model';

/** Where a request or a meeting lies, and what its office is called: a town by its name, the district by the office that it set. */

interface Placed {
  organizationId: string;
  orgPath: string;
  organizationName: string;
}

/** Whether it lies with the district itself. */
export const isDistricts = ({ orgPath, organizationId }: Omit<Placed, 'organizationName'>): boolean =>
  idsOf(orgPath)[0] === organizationId;

/** What the office that has something is called. */
export const officeWord = (record: Placed, leadingOffice: string): string =>
  isDistricts(record) ? leadingOffice : record.organizationName;

/** What an office is called. */
export const wordOf = (
  { kind, name }: Pick<OrganizationRecord, 'kind' | 'name'>,
  leadingOffice: string,
): string => (kind === 'district' ? leadingOffice : name);
