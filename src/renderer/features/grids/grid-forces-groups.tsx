// Who works in the grid, and who helps there.
import type { GridFields } from '#shared/contract/grids.ts';
import { gridNumbers } from '#shared/rules/number-fields.ts';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { NumberItem, TextItem } from '../../components/fields/form-items.tsx';
import { PersonNamesItem } from '../../components/fields/person-items.tsx';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import { label } from './grid-label.ts';

interface GroupProps {
  readonly form: RecordForm<GridFields>;
}

export function WorkersGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="workers" word="网格员">
      <PersonNamesItem
        name="workerNames"
        label={label('workerNames')}
        span={5}
        part="gridWorker"
        value={fields.workerNames}
        onChange={(workerNames) => set({ workerNames })}
      />
      <TextItem
        name="workerPhones"
        label={label('workerPhones')}
        span={5}
        max={255}
        value={fields.workerPhones}
        onChange={(workerPhones) => set({ workerPhones })}
      />
      <NumberItem
        name="workerCount"
        label={label('workerCount')}
        span={2}
        unit="人"
        reading={gridNumbers.workerCount}
        value={fields.workerCount}
        onChange={(workerCount) => set({ workerCount })}
      />
    </FormGroup>
  );
}

/** What townships add to the standard's table (research B §1.8). */
export function AddedGroup({ form: { fields, set } }: GroupProps) {
  return (
    <FormGroup anchor="added" word="其他力量">
      <NumberItem
        name="partyMemberCount"
        label={label('partyMemberCount')}
        span={2}
        unit="人"
        reading={gridNumbers.partyMemberCount}
        value={fields.partyMemberCount}
        onChange={(partyMemberCount) => set({ partyMemberCount })}
      />
      <TextItem
        name="firstSecretaryName"
        label={label('firstSecretaryName')}
        span={2}
        max={50}
        value={fields.firstSecretaryName}
        onChange={(firstSecretaryName) => set({ firstSecretaryName })}
      />
      <TextItem
        name="povertyDirectorName"
        label={label('povertyDirectorName')}
        span={2}
        max={50}
        value={fields.povertyDirectorName}
        onChange={(povertyDirectorName) => set({ povertyDirectorName })}
      />
      <TextItem
        name="policeAssistantName"
        label={label('policeAssistantName')}
        span={2}
        max={50}
        value={fields.policeAssistantName}
        onChange={(policeAssistantName) => set({ policeAssistantName })}
      />
      <TextItem
        name="legalEnvoyName"
        label={label('legalEnvoyName')}
        span={2}
        max={50}
        value={fields.legalEnvoyName}
        onChange={(legalEnvoyName) => set({ legalEnvoyName })}
      />
      <TextItem
        name="livelihoodSupervisorName"
        label={label('livelihoodSupervisorName')}
        span={2}
        max={50}
        value={fields.livelihoodSupervisorName}
        onChange={(livelihoodSupervisorName) => set({ livelihoodSupervisorName })}
      />
    </FormGroup>
  );
}
