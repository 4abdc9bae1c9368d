export declare const officeFolders: readonly string[];
export declare function missingSystemPackages(system: {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  readonly list: (folder: string) => readonly string[];
}): { readonly name: string; readonly purpose: string }[];
