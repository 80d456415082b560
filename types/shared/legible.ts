/** Letters and digits that nobody mistakes for one another, read aloud or copied by hand: no I, L, O, U. */
export const legible = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
