// What the fields of organisations, posts, trainings and certificates are called on screen.
import { labelsOf } from '#shared/registers/descriptor.ts';
import { organisation, term } from '#shared/registers/organisation.ts';
import { certificate, post, training } from '#shared/registers/staff.ts';

export const postLabels = labelsOf(post.fields);
export const trainingLabels = labelsOf(training.fields);
export const certificateLabels = labelsOf(certificate.fields);
export const organisationLabels = labelsOf(organisation.fields);
export const termLabels = labelsOf(term.fields);
