import type { ErrorWords } from '../error-words.ts';
import { count, listed, named } from '../detail-words.ts';

export const errorWords: ErrorWords = {
  'batches.not-connected': () => ({
    what: '还没有接入县级平台',
    why: '不知道该报送到哪里',
    toDo: '请管理员在“设置”里填写县级给的地址和接入码',
  }),
  'batches.not-a-township': () => ({ what: '这里不能报送', why: '本登记簿是县级的，县级只接收，不向上报送', toDo: '请在“收件箱”里办理' }),
  'batches.county-unreachable': (details) => ({
    what: '连不上县级平台',
    why: `${named(details, 'address') || '对方'}没有应答，可能是网络不通或对方没有开机`,
    toDo: '请检查网线和地址，稍后再试；已经传过去的部分不用重传',
  }),
  'batches.code-wrong': () => ({
    what: '没有接入',
    why: '接入码不对、已经用过或过了期限',
    toDo: '请核对接入码；仍不行的，请县级重新发一个',
  }),
  'batches.county-refused': (details) => ({
    what: '县级平台没有收下',
    why: listed(details, 'text', '对方核对后认为本批不能接收'),
    toDo: '请与县级联系，说明批次号和时间',
  }),
  'batches.address-insecure': () => ({
    what: '没有接入',
    why: '这个地址不是加密连接（https），在网上传送会被旁人看到',
    toDo: '请向县级要 https 开头的地址',
  }),
  'batches.earlier-unanswered': (details) => ({
    what: '新的一批没有生成',
    why: `第${count(details, 'sequence') || '上一'}批还没有收到回执，县级要按顺序接收`,
    toDo: '请先把上一批报送完，收到回执后再生成',
  }),
  'batches.other-content': () => ({
    what: '县级平台没有收下',
    why: '对方已有同一批次号、内容不同的一批，可能是本机从旧备份恢复过',
    toDo: '请不要再重试，联系县级核对后再处理',
  }),
  'batches.receipt-invalid': () => ({
    what: '收到的回执不能采信',
    why: '回执的签名与县级的密钥不符',
    toDo: '请不要当作已报送，联系县级核对指纹',
  }),
  'batches.county-restored': () => ({
    what: '这一批要重新报送',
    why: '县级从旧备份恢复过，丢失了它和它的回执',
    toDo: '请再报送一次；原来的回执仍然保存着',
  }),
  'batches.no-receipt': () => ({ what: '这一批还没有回执', why: '县级还没有导入', toDo: '请稍后再看，或再报送一次取回执' }),
};
