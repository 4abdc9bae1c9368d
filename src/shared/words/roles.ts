import type { Role } from '#shared/contract/accounts.ts';

export const roleWords: Readonly<Record<Role, string>> = { administrator: '管理员', clerk: '经办人' };
