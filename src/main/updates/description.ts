// What an update is: its version and its packages, each with size and hash. One file beside the packages, signed by the maker.
import { z } from 'zod';

/** Lies beside the packages, at the county's address or in the folder. */
export const descriptionFileName = 'fengqiao-update.json';

const programId = 'cn.fengqiao.register';
const twoGigabytes = 2 * 1024 ** 3;

export const PackageKind = z.enum(['nsis', 'deb', 'appimage']);
export type PackageKind = z.infer<typeof PackageKind>;

export const packageEndings: Readonly<Record<PackageKind, string>> = { nsis: '.exe', deb: '.deb', appimage: '.AppImage' };

export const UpdatePackage = z
  .object({
    /** A bare file name: it leads nowhere but beside the description. */
    name: z
      .string()
      .max(150)
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
    kind: PackageKind,
    /** As Node names it. */
    arch: z.enum(['x64', 'arm64', 'loong64']),
    size: z.int().min(1).max(twoGigabytes),
    /** Base64. */
    sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  })
  .refine(({ name, kind }) => name.endsWith(packageEndings[kind]));
export type UpdatePackage = z.infer<typeof UpdatePackage>;

export const UpdateDescription = z.object({
  format: z.literal(1),
  program: z.literal(programId),
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/),
  madeAt: z.iso.datetime({ offset: true }),
  /** How many of a hundred PCs may take it from an address; a folder that a person chose asks for no turn. */
  stagingPercentage: z.int().min(0).max(100),
  packages: z.array(UpdatePackage).min(1).max(20),
});
export type UpdateDescription = z.infer<typeof UpdateDescription>;

export function makeDescription(
  parts: Pick<UpdateDescription, 'version' | 'madeAt' | 'stagingPercentage' | 'packages'>,
): UpdateDescription {
  return UpdateDescription.parse({ format: 1, program: programId, ...parts });
}
