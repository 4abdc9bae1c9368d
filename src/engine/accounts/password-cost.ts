/** argon2id with 19 MiB, two passes, one lane: the floor of OWASP's password storage advice, bearable on a weak PC. */
export const passwordCost = { memorySize: 19_456, iterations: 2, parallelism: 1 };
