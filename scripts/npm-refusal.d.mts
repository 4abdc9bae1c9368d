export declare function refusesOptionalOnly(stderr: string): boolean;
