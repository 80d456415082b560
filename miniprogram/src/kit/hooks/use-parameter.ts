import { decoded } from '../format/address';
import { useOwnAddress } from './own-page';

/** A parameter of the page's address, decoded; empty when it is missing. Stays as it was when the page opened. */
export const useParameter = (name: string): string => decoded(useOwnAddress().params[name] ?? '');
