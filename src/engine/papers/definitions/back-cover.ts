// 封底, F14: an empty back cover, with the dossier's number so that a loose one finds its way back (research A §1.3).
import type { PaperDefinition } from '../paper-definition.ts';
import { casePaper, ministrySet } from './measures.ts';

export const backCover2010: PaperDefinition = {
  ...casePaper,
  id: 'back-cover',
  source: ministrySet,
  title: '封　底',
  pageNumbers: false,
  blocks: [
    { kind: 'frame', note: '', heightMm: 185 },
    { kind: 'sentence', align: 'centre', parts: [{ from: 'committeeName', characters: 16 }] },
    { kind: 'sentence', align: 'centre', parts: ['卷号：', { from: 'caseNumber', characters: 16 }] },
  ],
};
