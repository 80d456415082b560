/** A photo that no minutes take up, or that was taken out of them, stays this long (ms). */
export const photoStays = 24 * 3_600_000;
