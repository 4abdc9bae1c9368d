// Apart from the contract, so that the renderer needs no zod for them.

/** A folder of more files than this is not one that a village sent. */
export const mostStackFiles = 500;
