import { codeName, nations, partyKinds, sexes } from '#shared/codes/index.ts';
import type { Party } from '#shared/contract/disputes.ts';

/** The parties as the agreement will name them; changed in the dispute's record, the one place where they are typed. */
export function PartiesBlock({ parties, disputeId }: { readonly parties: readonly Party[]; readonly disputeId: string }) {
  return (
    <div className="case-parties">
      {parties.map((party) => (
        <div key={party.id} className="case-party">
          <b>{party.name}</b>
          <span className="quiet">{party.side === 'applicant' ? '申请人' : '被申请人'}</span>
          <span>{partyFacts(party)}</span>
        </div>
      ))}
      <a href={`#/disputes/${disputeId}`}>在纠纷记录中修改当事人</a>
    </div>
  );
}

function partyFacts(party: Party): string {
  const kind = party.kind === '' ? undefined : codeName(partyKinds, party.kind);
  const sex = party.sex === null ? undefined : codeName(sexes, party.sex);
  const nation = party.nation === null ? undefined : codeName(nations, party.nation);
  return [sex ?? kind, nation, party.occupation, party.phone, party.address].filter((part) => part !== undefined && part !== '').join('，');
}
