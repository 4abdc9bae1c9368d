import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { StaffFields } from '#shared/contract/staff.ts';
import type { Certificate } from '#shared/contract/staff-posts.ts';
import { certificateLabels } from '#shared/words/people-fields.ts';
import { FormRow } from '../../components/fields/field-place.tsx';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { DateItem, TextItem } from '../../components/fields/form-items.tsx';
import { rowKey, withChanged, without } from '../../components/fields/rows.ts';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';

const mostCertificates = 60;

/** 证书: a line each; one without an end is valid for ever. */
export function CertificatesGroup({ form: { fields, set } }: { readonly form: RecordForm<StaffFields> }) {
  const { certificates } = fields;
  const place = (next: Certificate[]) => {
    set({ certificates: next });
  };
  return (
    <FormGroup anchor="certificates" word="证书">
      {certificates.map((certificate, index) => {
        const item = (field: keyof Certificate) => ({
          name: `certificates.${String(index)}.${field}`,
          label: certificateLabels[field] ?? '',
        });
        const change = (changes: Partial<Certificate>) => {
          place(withChanged(certificates, certificate, changes));
        };
        return (
          <FormRow
            key={rowKey(certificate)}
            id={rowKey(certificate)}
            path={`certificates.${String(index)}`}
            word={`证书${String(index + 1)}`}
          >
            <div className="form-grid child-line">
              <TextItem {...item('name')} span={3} max={100} value={certificate.name} onChange={(name) => change({ name })} />
              <TextItem {...item('number')} span={2} max={60} value={certificate.number} onChange={(number) => change({ number })} />
              <TextItem {...item('issuer')} span={2} max={100} value={certificate.issuer} onChange={(issuer) => change({ issuer })} />
              <DateItem {...item('validFrom')} span={2} value={certificate.validFrom} onChange={(validFrom) => change({ validFrom })} />
              <DateItem {...item('validUntil')} span={2} value={certificate.validUntil} onChange={(validUntil) => change({ validUntil })} />
              <Button
                className="child-remove"
                type="text"
                size="small"
                danger
                aria-label={`移除证书${String(index + 1)}`}
                onClick={() => place(without(certificates, certificate))}
              >
                移除
              </Button>
            </div>
          </FormRow>
        );
      })}
      <div className="party-add" data-field="certificates">
        <Button
          icon={<PlusOutlined />}
          disabled={certificates.length >= mostCertificates}
          onClick={() => place([...certificates, { name: '', number: '', issuer: '', validFrom: null, validUntil: null }])}
        >
          加一本证书
        </Button>
      </div>
    </FormGroup>
  );
}
