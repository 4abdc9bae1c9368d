import { OrganisationFields } from '#shared/contract/organisations.ts';
import { organisation } from '#shared/registers/organisation.ts';
import { missingOrganisationItems } from '#shared/rules/organisation-record.ts';
import { engineRegister } from '../register/engine-register.ts';
import { organisationSheet } from './organisations.sheet.ts';
import { organisationKind, organisationList } from './organisations.store.ts';

export const organisations = engineRegister(organisation, {
  kind: organisationKind,
  list: { source: organisationList },
  hit: 'r.name AS title, r.head_name AS detail',
  sent: { shape: OrganisationFields, missing: missingOrganisationItems },
  sheet: organisationSheet,
});
