// 人民调解协议书: left what is missing, copies and the print ledger; right the page as it will print.
import { Alert, App, Button, Input, Spin, Tag } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { MediationCase } from '#shared/contract/mediation.ts';
import type { Drawn } from '#shared/contract/papers.ts';
import { leastCopies } from '#shared/rules/agreement-wording.ts';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import { isFinalPrinted } from '#shared/rules/print-copies.ts';
import { api, ApiError } from '../../api/api.ts';
import { BackTo } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { NumberField } from '../../components/fields/number-field.tsx';
import { saveKeptFile } from '../../api/save-file.ts';
import { TypedFields, useTypedForm } from '../../components/fields/typed-form.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useShortcut } from '../../components/use-shortcut.ts';
import { missingItems } from '../mediation/case-steps.ts';
import { missingAddress } from '../mediation/missing-places.ts';
import { PaperFrame, type PaperFrameHandle } from './paper-frame.tsx';
import './papers.css';
import { PdfView } from '../../components/pdf/pdf-view.tsx';
import { PrintLedger } from './print-ledger.tsx';
import { printPdf } from '../../components/pdf/print-pdf.ts';
import { printRecorded } from './print-recorded.ts';

const paper = 'mediationAgreement' as const;

interface PaperPdf {
  readonly drawn: Drawn;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function AgreementPaperPage() {
  const { id = '' } = useParams();
  const ofCase = useAnswer(`case ${id}`, () => api.mediation.get({ id }));
  const pdf = useAnswer<PaperPdf>(`paper ${id}`, async () => {
    const drawn = await api.papers.draw({ paper, recordId: id });
    const file = await api.files.fetch({ fileId: drawn.fileId });
    return { drawn, bytes: file.bytes as Uint8Array<ArrayBuffer> };
  });
  const [viewError, setViewError] = useState<unknown>(null);
  const onFault = useCallback((error: unknown) => {
    setViewError(error);
  }, []);
  const noPrinter = pdf.error instanceof ApiError && pdf.error.code === 'papers.no-printer';
  const page = useAnswer<string | null>(`paper page ${id} ${String(noPrinter)}`, async () =>
    noPrinter ? (await api.papers.html({ paper, recordId: id })).html : null,
  );
  const frame = useRef<PaperFrameHandle>(null);
  const printPage = useCallback(() => {
    frame.current?.print();
  }, []);
  return (
    <div className="paper-screen">
      <aside className="paper-side" aria-label="打印">
        <header className="paper-side-head">
          <BackTo address={`/mediation/${id}`} place="案件" />
          <h1 className="screen-title">人民调解协议书</h1>
        </header>
        <ErrorBanner error={ofCase.error} />
        {ofCase.value && <CaseFacts value={ofCase.value} />}
        {pdf.value && ofCase.value && (
          <PrintForm key={pdf.value.drawn.fileId} paperPdf={pdf.value} value={ofCase.value} printPage={printPage} />
        )}
        {noPrinter && page.value != null && ofCase.value && (
          <PrintForm key="page" paperPdf={null} value={ofCase.value} printPage={printPage} />
        )}
      </aside>
      <div className="paper-right">
        {pdf.error !== null && (
          <div className="paper-error">
            {noPrinter ? (
              <Alert
                className="banner"
                type="warning"
                showIcon
                title="本机没有找到 Chrome 或 Edge，不能生成 PDF；下面是同一份文书，由浏览器直接打印。打印窗口里的份数请与左边登记的一致。"
              />
            ) : (
              <ErrorBanner error={pdf.error} action={{ word: '重新生成', act: pdf.reload }} />
            )}
          </div>
        )}
        <ErrorBanner error={viewError ?? page.error} />
        {pdf.loading && !pdf.value && (
          <div className="centred">
            <Spin description="正在生成文书" />
          </div>
        )}
        {pdf.value && <PdfView bytes={pdf.value.bytes} onFault={onFault} />}
        {noPrinter && page.value != null && <PaperFrame ref={frame} html={page.value} />}
      </div>
    </div>
  );
}

function CaseFacts({ value }: { readonly value: MediationCase }) {
  const missing = missingItems(value);
  const final = value.agreement?.number != null;
  return (
    <section>
      <p>{value.title}</p>
      <p>
        {final ? (
          <>
            编号 <b className="number">{value.agreement?.number}</b> <Tag color="processing">已定稿</Tag>
          </>
        ) : (
          <>
            编号 <span className="quiet">定稿时给出</span> <Tag color="warning">草稿</Tag>
          </>
        )}
      </p>
      {final ? (
        <p className="quiet">正本已固定：再打印的每一份都与第一份一样。</p>
      ) : (
        <p className="quiet">草稿每页印有“草稿”字样，供当事人核对，不能用来签字。</p>
      )}
      {missing.length > 0 && (
        <>
          <h3>定稿前还缺</h3>
          <ul className="paper-missing">
            {missing.map(({ words, missing: lacks }) => (
              <li key={words}>
                <a href={missingAddress(lacks, { caseId: value.id, disputeId: value.disputeId, partId: null })}>{words}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface PrintFormProps {
  /** Null: the host has no PDF printer, the browser prints the page itself. */
  readonly paperPdf: PaperPdf | null;
  readonly value: MediationCase;
  readonly printPage: () => void;
}

function PrintForm({ paperPdf, value, printPage }: PrintFormProps) {
  const { message } = App.useApp();
  const prints = useAnswer(`prints ${value.id}`, () => api.papers.prints({ paper, recordId: value.id }));
  const proposed = paperPdf?.drawn.copies ?? leastCopies(value.parties.length);
  const final = paperPdf?.drawn.final ?? value.agreement?.number != null;
  const [copies, setCopies] = useState<number | null>(proposed);
  const [reason, setReason] = useState('');
  const printedBefore = final && isFinalPrinted(prints.value?.rows ?? []);
  const print = useAct(async () => {
    const wanted = copies ?? proposed;
    const fileId = paperPdf?.drawn.fileId ?? null;
    const record = () => api.papers.recordPrint({ paper, recordId: value.id, fileId, copies: wanted, reason: reason.trim() });
    const printed = await printRecorded(record, async () => {
      if (paperPdf !== null) return printPdf({ fileId: paperPdf.drawn.fileId, bytes: paperPdf.bytes, copies: wanted });
      printPage();
      return true;
    }).finally(prints.reload);
    if (printed) setReason('');
    else void message.info('没有打印，登记的这次已作废，可以再打印');
  });
  const save = useAct(async ({ fileId, fileName }: Drawn) => {
    await saveKeptFile(fileId, fileName);
  });
  const ready = copies !== null && prints.value !== undefined && (!printedBefore || reason.trim() !== '');
  const typed = useTypedForm(() => {
    if (ready) void print.act();
  });
  useShortcut('ctrl+p', ready || typed.hasUntaken ? typed.submit : null);
  return (
    <section>
      <TypedFields form={typed}>
        <div className="paper-field">
          <span>份数</span>
          <NumberField label="份数" reading={wholeFrom(1, 99, '份')} value={copies} onChange={setCopies} />
        </div>
      </TypedFields>
      <p className="quiet">
        应为 {leastCopies(value.parties.length)} 份：当事人 {value.parties.length} 方各一份，调委会一份。
        {paperPdf && <>共 {paperPdf.drawn.pages} 页，</>}A4。
      </p>
      {printedBefore && (
        <label className="paper-field">
          <span>
            重印原因 <b className="late">*</b>
          </span>
          <Input value={reason} maxLength={200} placeholder="如：当事人遗失一份" onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      <ErrorBanner error={print.error ?? save.error ?? prints.error} />
      <div className="paper-buttons">
        <Button type="primary" disabled={!ready && !typed.hasUntaken} loading={print.busy} onClick={typed.submit}>
          {paperPdf ? '打印' : '浏览器打印'} {copies ?? ''} 份 Ctrl+P
        </Button>
        {paperPdf && (
          <Button loading={save.busy} onClick={() => void save.act(paperPdf.drawn)}>
            另存 PDF
          </Button>
        )}
      </div>
      <h3>打印登记</h3>
      <PrintLedger prints={prints.value?.rows ?? []} onChanged={prints.reload} />
    </section>
  );
}
