import { flatRows, type CodeTable } from './code-table.ts';

/** Every paper of a mediation case by the title that its form prints; the codes are the contract's kinds of paper. Not editable: the titles are the forms'. */
export const paperKinds: CodeTable = {
  id: 'paper-kinds',
  title: '文书种类',
  standard: '本系统',
  version: '2026-01-01',
  rows: flatRows([
    ['dossierCover', '人民调解卷宗'],
    ['dossierContents', '卷内目录'],
    ['application', '人民调解申请书'],
    ['acceptance', '人民调解受理登记表'],
    ['rightsNotice', '当事人权利义务告知书'],
    ['powerOfAttorney', '授权委托书'],
    ['investigation', '人民调解调查记录'],
    ['evidenceSlip', '人民调解证据材料'],
    ['sessionRecord', '人民调解记录'],
    ['mediationAgreement', '人民调解协议书'],
    ['oralAgreement', '人民调解口头协议登记表'],
    ['returnVisit', '人民调解回访记录'],
    ['courtApplication', '司法确认申请书'],
    ['courtApplicationUnit', '司法确认申请书（有单位）'],
    ['closingReport', '人民调解结案报告表'],
    ['terminationLetter', '终止调解函'],
    ['delegationReply', '委派（委托）调解复函'],
    ['transferLetter', '纠纷移送函'],
    ['returnLetter', '纠纷退回函'],
    ['dossierStatement', '卷宗情况说明'],
    ['backCover', '封底'],
  ]),
};

/** What the print ledger names: every paper, and a dossier printed whole. */
export const printedKinds: CodeTable = {
  ...paperKinds,
  id: 'printed-kinds',
  rows: [...paperKinds.rows, { code: 'dossier', name: '整本卷宗' }],
};
