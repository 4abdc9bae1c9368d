// Which walk of the specs unread-*.spec.ts shows which file's reading fields to be held. tests/reading-fields.test.ts compares it with the sources.

/** Files under src/renderer/features, by walk; each walk must meet every reading field that they hold. */
export const readingWalks = {
  'a dispute': ['disputes/dispute-form.tsx', 'disputes/parties-group.tsx'],
  'a person': ['staff/staff-form.tsx', 'staff/post-block.tsx', 'staff/certificates-group.tsx', 'staff/training-group.tsx'],
  'an organisation': ['organisations/organisation-form.tsx', 'organisations/terms-group.tsx'],
  'a transfer': ['transfers/transfer-form.tsx'],
  'a grid': ['grids/grid-basis-group.tsx', 'grids/grid-chief-group.tsx', 'grids/grid-forces-groups.tsx'],
  'a case begun': ['mediation/case-fields-form.tsx', 'mediation/application-items.tsx'],
  'a case that runs': [
    'mediation/notice-form.tsx',
    'mediation/investigation-form.tsx',
    'mediation/evidence-form.tsx',
    'mediation/session-form.tsx',
    'mediation/agreement-step.tsx',
    'mediation/performance-table.tsx',
    'mediation/end-dialog.tsx',
    'mediation/extend-dialog.tsx',
    'mediation/danger-dialog.tsx',
  ],
  'a case agreed': [
    'signing/places-table.tsx',
    'signing/copies-table.tsx',
    'mediation/check-form.tsx',
    'mediation/visit-form.tsx',
    'mediation/confirmation-step.tsx',
    'mediation/closing-step.tsx',
    'mediation/dossier-form.tsx',
    'papers/agreement-paper-page.tsx',
  ],
  'steps and supervision of a dispute': ['disputes/move-dialog.tsx', 'supervisions/supervision-dialog.tsx', 'supervisions/end-dialog.tsx'],
  'changes of grids and posts': [
    'grids/change-dialog.tsx',
    'grids/found-dialog.tsx',
    'organisations/add-member-dialog.tsx',
    'organisations/end-post-dialog.tsx',
  ],
  'numbers, codes and handovers': [
    'numbering/history-dialog.tsx',
    'numbering/lend-dialog.tsx',
    'codes/code-edit-dialog.tsx',
    'handovers/hand-over-dialog.tsx',
  ],
  'filters and bulk changes': ['../components/register-list/filter-editor.tsx', 'bulk/bulk-value.tsx', 'bulk/bulk-move-form.tsx'],
  months: ['reports/reports-page.tsx', 'reports/allowances-page.tsx'],
  settings: [
    'settings/limits-form.tsx',
    'settings/small-forms.tsx',
    'settings/grid-code-form.tsx',
    'settings/case-limits-form.tsx',
    'settings/dossier-rules-form.tsx',
    'settings/transfer-limits-form.tsx',
    'settings/allowance-rates-form.tsx',
    'settings/save-version-dialog.tsx',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WalkName = keyof typeof readingWalks;

/** Fields that save nothing: what is not understood there is shown as such, and there is nothing to hold. */
export const onlyLooking: readonly string[] = ['county/offices-page.tsx', 'grids/grid-holders.tsx'];

/** Not met in a browser, since they need a county or a scanned page first: their file shows that the button goes through the gate. */
export const shownByTheirSource: Readonly<Record<string, RegExp>> = {
  'batches/pending-panel.tsx':
    /<TypedFields form=\{typed\}>[\s\S]{0,300}?<MonthField\s[\s\S]*<Button\s[\s\S]{0,200}?onClick=\{typed\.submit\}>\s*生成/u,
  'scans/shape-dialog.tsx':
    /<FormDialog\s+open\s[\s\S]{0,400}?onOk=\{\(\) => void save\.act\(\)\}[\s\S]*<NumberField\s[\s\S]*<\/FormDialog>/u,
};
