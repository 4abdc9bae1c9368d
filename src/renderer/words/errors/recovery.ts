import type { ErrorDetail } from '#shared/errors.ts';
import type { ErrorWords } from '../error-words.ts';

const textOf = (detail: ErrorDetail | undefined): string =>
  typeof detail === 'string' || typeof detail === 'number' ? String(detail) : '';
const isKeyFile = (detail: ErrorDetail | undefined): boolean => textOf(detail).startsWith('register.key');
const instantOf = (detail: ErrorDetail | undefined): string =>
  typeof detail === 'string' && detail !== '' ? detail.slice(0, 16).replace('T', ' ') : '不明';

export const errorWords: ErrorWords = {
  'register.rescue': () => ({
    what: '台账没有打开',
    why: '台账文件或钥匙有问题，程序没有改动它',
    toDo: '请刷新页面，按“找回台账”的提示选一条路',
  }),
  'register.restoring': () => ({ what: '请稍候', why: '管理员正在把备份换上来', toDo: '换好以后请重新登录' }),
  'register.missing': () => ({
    what: '原有的台账文件不见了',
    why: '数据文件夹里曾有一份台账，现在 register.db 不在或成了空文件，程序没有另建新台账',
    toDo: '请把它放回后再试一次，或者恢复备份',
  }),
  'register.unreadable': () => ({
    what: '台账文件读不出来',
    why: '钥匙不是这份台账的，或者文件已损坏，文件没有被改动',
    toDo: '请用恢复码打开，或者恢复备份',
  }),
  'register.wrong-key': () => ({
    what: '钥匙与台账不符',
    why: '台账是用另一把钥匙加密的，文件没有被改动',
    toDo: '请用恢复码打开，或者放回原来的钥匙文件，重新启动程序',
  }),
  'register.key-missing': () => ({
    what: '找不到台账的钥匙',
    why: '数据文件夹里有台账，却没有它的钥匙，程序不会另造一把',
    toDo: '请用恢复码打开，或者放回钥匙文件，重新启动程序',
  }),
  'register.not-a-file': (details) => ({
    what: `数据文件夹里的 ${textOf(details['file'])} 是个文件夹，不是文件`,
    why: '可能是解压或同步软件建的，也可能是别的文件夹改成了这个名字，程序没有打开台账，也没有改动它',
    toDo: isKeyFile(details['file'])
      ? '请把这个文件夹移到别处，放回原来的钥匙文件，重新启动程序；找不到了，就用恢复码打开'
      : '请把这个文件夹移到别处，放回原来的文件后再试一次；原来的文件找不到了，就恢复备份',
  }),
  'register.not-a-folder': (details) => ({
    what: `数据文件夹里的 ${textOf(details['folder'])} 应该是文件夹，却是个文件`,
    why: '可能是解压或同步软件建的，也可能是别的文件改成了这个名字，程序没有打开台账，也没有改动它',
    toDo: '请把这个文件移到别处，原来的文件夹找得到就放回来，再试一次',
  }),
  'register.key-damaged': () => ({
    what: '台账的钥匙打不开',
    why: '钥匙文件已损坏；或者它是为另一台电脑、另一个系统用户封存的；或者 desktop 文件夹里的 Local State 没有跟着数据文件夹一起放回',
    toDo: '请用恢复码打开',
  }),
  'register.key-sealed': () => ({
    what: '这里打不开台账的钥匙',
    why: '钥匙由桌面版封存在 register.key.sealed 里，只有封存它的那个系统用户在那台电脑上用桌面版才打得开，浏览器方式打不开',
    toDo: '请改用桌面版打开，或者用恢复码打开',
  }),
  'register.behind': (details) => {
    const [known, found] = [instantOf(details['knownUntil']), instantOf(details['foundUntil'])];
    const isOtherKey = details['witness'] === 'other-key';
    if (details['witness'] === 'copy' || isOtherKey)
      return {
        what: details['reason'] === 'shorter' ? `台账比备份少 ${textOf(details['lostChanges'])} 条变更` : '台账与备份不是接着记的',
        why: `backups 文件夹里有一份 ${known} 做的备份，它记的内容这个台账里没有；台账记到 ${found}。常见原因是把旧的数据文件夹整个拷了回来`,
        toDo: isOtherKey
          ? '这份备份是换过钥匙以后做的：请用换钥匙以后的恢复码证明身份，再换上它；或者把原来的文件放回后再试一次；确认就要现在这一份，再就用这一份'
          : '请在下面换上较新的备份，或者把原来的文件放回后再试一次；确认就要现在这一份，再就用这一份',
      };
    switch (details['reason']) {
      case 'shorter':
        return {
          what: `台账里少了最后 ${textOf(details['lostChanges'])} 条变更`,
          why: `最后一次使用时记到 ${known}，这个文件只到 ${found}。常见原因是把旧的备份拷了回来，或者日志文件 register.db-wal 被删、被截断`,
          toDo: '如果文件还找得到，请放回后再试一次；或者在下面看看有没有较新的备份；确认只有这些了，再就用这一份',
        };
      case 'other':
        return {
          what: '台账不是上次使用的那一份',
          why: `它的变更记录与 ${known} 时记下的不一样，可能是另一台电脑的台账，或者被改动过`,
          toDo: '请放回原来的文件后再试一次，或者恢复备份',
        };
      case 'log':
        return {
          what: '台账的日志文件不全',
          why: `日志 register.db-wal 被删、被截断或损坏。登记的内容都在（记到 ${found}），没有记入变更记录的草稿可能少了`,
          toDo: '如果文件还找得到，请放回后再试一次；否则就用这一份',
        };
      case 'strange':
        return {
          what: '核对不了台账的最后状态',
          why: `记录最后状态的 register.head 与台账文件、日志文件都对不上，多半是把旧的 register.head 拷了回来。${found === '不明' ? '日志里的内容合不进这个台账文件' : `台账连同日志记到 ${found}，但说不准是不是全部`}，文件都没有动`,
          toDo: `请把原来的 register.head（或台账文件）放回后再试一次；找不到了，再就用这一份：${found === '不明' ? '日志会移到 set-aside 文件夹留着' : '日志里的内容会留在台账里'}`,
        };
      default:
        return {
          what: '核对不了台账的最后状态',
          why: `记录最后状态的 register.head 不见了或已损坏。台账能打开，记到 ${found}，但说不准之后还有没有内容`,
          toDo: '请把 register.head 放回后再试一次；确认没有更新的内容，再就用这一份',
        };
    }
  },
  'register.newer': () => ({
    what: '这份台账是由更新版本的程序写成的',
    why: '旧程序打开它会丢失内容，所以没有打开，也没有换上',
    toDo: '请安装新版本；程序是从新版本退回来的，请换上更新程序之前的那份备份，现在的台账会留着',
  }),
  'recovery.pass-ended': () => ({
    what: '请再证明一次身份',
    why: '上次证明已经超过半小时，或者程序重新启动过',
    toDo: '请重新输入管理员密码或恢复码',
  }),
  'recovery.too-many-tries': (details) => ({
    what: '暂时不能再试',
    why: '输错的次数太多',
    toDo: `请过 ${textOf(details['seconds'])} 秒再试`,
  }),
  'recovery.no-accounts': () => ({ what: '核对不了密码', why: '台账和备份里的账号都读不出来', toDo: '请改用恢复码' }),
  'recovery.folder-unreadable': (details) =>
    details['isMissing'] === true
      ? { what: '没有这个文件夹', why: `找不到“${textOf(details['folder'])}”`, toDo: '请检查 U 盘是否插好、位置有没有写错' }
      : {
          what: '打不开这个文件夹',
          why: `“${textOf(details['folder'])}”不是文件夹，或者不是从盘符（根目录）写起`,
          toDo: '请把文件夹的完整位置写上',
        },
  'recovery.no-copies': (details) => ({
    what: '这个文件夹里没有备份',
    why: `“${textOf(details['folder'])}”里没有备份文件（register-….db）`,
    toDo: '请写上备份文件所在的那个文件夹',
  }),
  'recovery.copy-gone': (details) => ({
    what: '找不到这份备份',
    why: `“${textOf(details['name'])}”已被移走或改名`,
    toDo: '请刷新列表，换一份备份',
  }),
  'recovery.copy-damaged': (details) => ({
    what: '没有恢复',
    why: `备份“${textOf(details['name'])}”没有通过检查，现在的台账没有被改动`,
    toDo: '请换一份备份',
  }),
  'recovery.copy-unreadable': (details) => ({
    what: '打不开这份备份',
    why: `“${textOf(details['name'])}”已损坏，或者是用另一把钥匙加密的`,
    toDo: '请用恢复码证明身份后再试，或者换一份备份',
  }),
  'recovery.other-history': () => ({
    what: '没有自救',
    why: '损坏的台账不是接着这份备份往下记的，合在一起会混成两本账',
    toDo: '请换一份备份，或者只恢复备份、另行导出还能读的内容',
  }),
  'recovery.nothing-more': () => ({
    what: '没有自救',
    why: '损坏的台账里读不出比这份备份更多的内容，台账没有改动',
    toDo: '请换上这份备份',
  }),
  'recovery.nothing-readable': () => ({ what: '没有可以导出的内容', why: '台账文件一行也读不出来', toDo: '请恢复备份' }),
  'recovery.busy': () => ({ what: '请稍候', why: '另一项恢复工作正在进行', toDo: '请等它做完再试' }),
};
