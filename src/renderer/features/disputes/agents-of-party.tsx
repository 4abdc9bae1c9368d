import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { agentPowers, idTypes } from '#shared/codes/index.ts';
import type { Agent } from '#shared/contract/dispute-people.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { FormRow } from '../../components/fields/field-place.tsx';
import { CodeItem, TextItem } from '../../components/fields/form-items.tsx';
import { rowKey, withChanged, without } from '../../components/fields/rows.ts';
import { tidyCitizenId, tidyPhone } from '../../values/tidy-person.ts';

const mostAgents = 10;
const emptyAgent: Agent = { name: '', idType: '111', idNumber: '', phone: '', address: '', power: '1', relation: '' };

interface AgentsProps {
  readonly agents: readonly Agent[];
  /** The party's place in the record, e.g. `parties.0`. */
  readonly party: string;
  readonly onChange: (agents: Agent[]) => void;
}

/** Who acts for a party: nothing but a small button until there is somebody. */
export function AgentsOfParty({ agents, party, onChange }: AgentsProps) {
  return (
    <div className="agents">
      {agents.map((agent, index) => (
        <FormRow key={rowKey(agent)} id={rowKey(agent)} path={`${party}.agents.${String(index)}`} word={`代理人${String(index + 1)}`}>
          <div className="agent">
            <div className="party-head">
              <span className="quiet">代理人{index + 1}</span>
              <span className="spring" />
              <Button
                size="small"
                type="text"
                danger
                aria-label={`移除代理人${String(index + 1)}`}
                onClick={() => onChange(without(agents, agent))}
              >
                移除
              </Button>
            </div>
            <div className="form-grid">
              <AgentFields
                agent={agent}
                path={`${party}.agents.${String(index)}`}
                onChange={(changes) => onChange(withChanged(agents, agent, changes))}
              />
            </div>
          </div>
        </FormRow>
      ))}
      <Button
        size="small"
        type="text"
        icon={<PlusOutlined />}
        disabled={agents.length >= mostAgents}
        onClick={() => onChange([...agents, { ...emptyAgent }])}
      >
        加代理人
      </Button>
    </div>
  );
}

function AgentFields({
  agent,
  path,
  onChange,
}: {
  readonly agent: Agent;
  readonly path: string;
  readonly onChange: (changes: Partial<Agent>) => void;
}) {
  const item = (field: keyof Agent) => ({
    name: `${path}.${field}`,
    label: fieldLabel('dispute', `${path}.${field}`).split(' ').at(-1) ?? '',
  });
  const readIdNumber = (typed: string) => {
    const read = tidyCitizenId(agent.idType, typed);
    if (read) onChange({ idNumber: read.idNumber });
  };
  return (
    <>
      <TextItem {...item('name')} span={3} max={50} value={agent.name} onChange={(name) => onChange({ name })} />
      <CodeItem
        {...item('power')}
        span={2}
        allowClear={false}
        table={agentPowers}
        value={agent.power}
        onChange={(power) => onChange({ power: power ?? '1' })}
      />
      <CodeItem
        {...item('idType')}
        span={2}
        allowClear={false}
        table={idTypes}
        value={agent.idType}
        onChange={(idType) => onChange({ idType: idType ?? '111' })}
      />
      <TextItem
        {...item('idNumber')}
        span={3}
        max={50}
        value={agent.idNumber}
        onChange={(idNumber) => onChange({ idNumber })}
        onLeave={readIdNumber}
      />
      <TextItem
        {...item('phone')}
        span={2}
        max={50}
        value={agent.phone}
        onChange={(phone) => onChange({ phone })}
        onLeave={(typed) => onChange({ phone: tidyPhone(typed) })}
      />
      <TextItem
        {...item('relation')}
        span={3}
        max={30}
        value={agent.relation}
        placeholder="如 配偶、律师"
        onChange={(relation) => onChange({ relation })}
      />
      <TextItem {...item('address')} span={9} max={200} value={agent.address} onChange={(address) => onChange({ address })} />
    </>
  );
}
