/** 200 MB: far above any table a village sends, far below what hurts a weak PC. Apart from the contract, so that the renderer needs no zod for it. */
export const maximumFileBytes = 200 * 1024 * 1024;
