// 受理审查 (令75 art. 22): what must not be mediated, line by line; a line that is found needs a reason, unless its own body handed the case over.
import { Button, Checkbox, Input } from 'antd';
import type { CaseFields, ExclusionCheck } from '#shared/contract/mediation.ts';
import { exclusionsFor, isException } from '#shared/rules/case-rules.ts';
import { Field } from '../../components/fields/field.tsx';
import type { CaseItemsProps } from './application-items.tsx';

const words: Readonly<Record<ExclusionCheck['item'], string>> = {
  specialBody: '法律、法规规定只能由专门机关管辖处理',
  forbidden: '法律、法规禁止采用民间调解方式解决',
  courtHas: '人民法院已经受理或者解决',
  policeHas: '公安机关已经受理或者解决',
  agencyHas: '其他行政机关已经受理或者解决',
  administrativeAct: '对行政机关的行政行为不服',
  proceedingsOpen: '诉讼、复议、检察、公安程序尚未办结',
};

export function ExclusionList({ fields, set, disabled }: Omit<CaseItemsProps, 'disputeId'>) {
  const items = exclusionsFor(fields.source);
  const checkOf = (item: ExclusionCheck['item']): ExclusionCheck =>
    fields.exclusions.find((check) => check.item === item) ?? { item, found: false, reason: '' };
  const save = (changed: ExclusionCheck) => {
    set({ exclusions: items.map((item) => (item === changed.item ? changed : checkOf(item))) });
  };
  const checked = fields.exclusions.length > 0;
  return (
    <Field name="exclusions" label="不得调解的情形" span={12} hint={checked ? undefined : '逐项核对；有的勾选并写明仍然受理的理由'}>
      <div className="case-exclusions">
        {items.map((item) => (
          <ExclusionLine
            key={item}
            check={checkOf(item)}
            index={fields.exclusions.findIndex((check) => check.item === item)}
            source={fields.source}
            disabled={disabled}
            onChange={save}
          />
        ))}
        {!checked && !disabled && (
          <Button size="small" onClick={() => set({ exclusions: items.map(checkOf) })}>
            已核对，都没有
          </Button>
        )}
        {checked && fields.exclusions.every((check) => !check.found) && <span className="quiet">已核对，都没有。</span>}
      </div>
    </Field>
  );
}

function ExclusionLine({
  check,
  index,
  source,
  disabled,
  onChange,
}: {
  readonly check: ExclusionCheck;
  readonly index: number;
  readonly source: CaseFields['source'];
  readonly disabled: boolean;
  readonly onChange: (check: ExclusionCheck) => void;
}) {
  const excepted = isException(check, source);
  return (
    <div className="case-exclusion">
      <Checkbox checked={check.found} disabled={disabled} onChange={(event) => onChange({ ...check, found: event.target.checked })}>
        {words[check.item]}
        {excepted ? '（由其移送的除外）' : ''}
      </Checkbox>
      {check.found && !excepted && (
        <Field name={`exclusions.${String(index)}.reason`} label="仍然受理的理由">
          <Input
            aria-label={`仍然受理的理由：${words[check.item]}`}
            value={check.reason}
            maxLength={500}
            disabled={disabled}
            onChange={(event) => onChange({ ...check, reason: event.target.value })}
          />
        </Field>
      )}
    </div>
  );
}
