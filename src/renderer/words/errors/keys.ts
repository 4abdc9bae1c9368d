// The register's key and its recovery code.
import type { ErrorDetails } from '#shared/errors.ts';
import type { ErrorWords } from '../error-words.ts';

export const errorWords: ErrorWords = {
  'recovery.code-invalid': () => ({
    what: '恢复码还没有输对',
    why: '有的组没有输完，或者输错了字',
    toDo: '请对照纸上的恢复码，改好标红的组',
  }),
  'recovery.code-wrong': () => ({
    what: '这不是这份台账的恢复码',
    why: '每组都没有输错字，但打不开这份台账：可能是另一份台账的，或是已经作废的旧码',
    toDo: '请核对纸上写的单位和编号，用编号最大的那一张',
  }),
  'recovery.code-unknown': () => ({
    what: '用不了恢复码',
    why: '数据文件夹和备份文件夹里都没有恢复文件（register.recovery.json 或 recovery-….json），没有它恢复码打不开密钥',
    toDo: '请把备份所在文件夹里的 recovery-….json 一起放进来再试',
  }),
  'recovery.other-register': () => ({
    what: '恢复码打开的不是这份台账的密钥',
    why: '这里的恢复文件属于另一份台账',
    toDo: '请放回与这份台账在一起的恢复文件，再输一次',
  }),
  'recovery.too-many-tries': (details) => ({
    what: '暂时不能再试',
    why: '连续几次输的都不是这份台账的恢复码',
    toDo: `请过 ${waitText(details)}再试，并先核对纸上的单位和编号`,
  }),
  'recovery.no-code': () => ({ what: '还没有恢复码', why: '这份台账还没有做过恢复码', toDo: '请先做恢复码' }),
  'recovery.groups-wrong': (details) => ({
    what: '恢复码还没有核对上',
    why: `${groupsText(details)}和恢复码不一样`,
    toDo: '请看着纸上（不是屏幕上）的恢复码再输一次',
  }),
  'keys.not-kept': () => ({
    what: '密钥没有更换',
    why: '这台电脑没有能保管新密钥，台账仍用原来的密钥，内容没有变',
    toDo: '请检查系统的密钥环或数据文件夹的写入权限，再换一次',
  }),
  'keys.copy-failed': () => ({
    what: '密钥没有更换',
    why: '用新密钥写成的副本没有通过逐页检查，副本已经删除，台账没有改动',
    toDo: '请检查磁盘后再换一次；还不行，请先做一份备份并联系维护人员',
  }),
};

function waitText({ seconds }: ErrorDetails): string {
  if (typeof seconds !== 'number') return '一会儿';
  return seconds < 60 ? `${String(seconds)} 秒` : `${String(Math.ceil(seconds / 60))} 分钟`;
}

/** “第 2 组、第 5 组” */
function groupsText({ groups }: ErrorDetails): string {
  const places = Array.isArray(groups) ? groups.map((group) => `第 ${String(group)} 组`) : [];
  return places.length === 0 ? '要核对的组' : places.join('、');
}
