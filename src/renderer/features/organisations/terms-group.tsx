import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { CommitteeTerm, OrganisationFields } from '#shared/contract/organisations.ts';
import { lastDayOfTerm } from '#shared/rules/committee.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { termLabels } from '#shared/words/people-fields.ts';
import { FormRow } from '../../components/fields/field-place.tsx';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { DateItem, TextItem } from '../../components/fields/form-items.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { rowKey, withChanged, without } from '../../components/fields/rows.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';

const mostTerms = 60;

/** 届次 of a mediation committee, one line each. A new one begins the day after the last, for three years. */
export function TermsGroup({ form: { fields, set } }: { readonly form: RecordForm<OrganisationFields> }) {
  const { terms } = fields;
  const place = (next: CommitteeTerm[]) => {
    set({ terms: next });
  };
  return (
    <FormGroup anchor="terms" word="届次" extra={<span className="quiet">　法定每届三年</span>}>
      {terms.map((term, index) => {
        const item = (field: keyof CommitteeTerm) => ({ name: `terms.${String(index)}.${field}`, label: termLabels[field] ?? '' });
        const change = (changes: Partial<CommitteeTerm>) => {
          place(withChanged(terms, term, changes));
        };
        return (
          <FormRow key={rowKey(term)} id={rowKey(term)} path={`terms.${String(index)}`} word={`届次${String(index + 1)}`}>
            <div className="form-grid child-line">
              <DateItem {...item('fromOn')} span={3} value={term.fromOn} onChange={(fromOn) => change({ fromOn })} />
              <DateItem {...item('untilOn')} span={3} value={term.untilOn} onChange={(untilOn) => change({ untilOn })} />
              <TextItem {...item('document')} span={5} max={100} value={term.document} onChange={(document) => change({ document })} />
              <Button
                className="child-remove"
                type="text"
                size="small"
                danger
                aria-label={`移除第${String(index + 1)}届`}
                onClick={() => place(without(terms, term))}
              >
                移除
              </Button>
            </div>
          </FormRow>
        );
      })}
      <div className="party-add" data-field="terms">
        <Button icon={<PlusOutlined />} disabled={terms.length >= mostTerms} onClick={() => place([...terms, nextTerm(terms.at(-1))])}>
          加一届
        </Button>
      </div>
    </FormGroup>
  );
}

function nextTerm(last: CommitteeTerm | undefined): CommitteeTerm {
  const ended = last?.untilOn ?? null;
  const fromOn = ended === null ? officeToday() : daysAfterDate(ended, 1);
  return { fromOn, untilOn: lastDayOfTerm(fromOn), document: '' };
}
