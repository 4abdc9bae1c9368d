// Every paper in every shape that the check looks at, ready for both renderers.
import { blankContent } from '#engine/papers/blank-paper.ts';
import type { PaperContent, PaperDefinition } from '#engine/papers/paper-definition.ts';
import { getPaperDefinition } from '#engine/papers/paper-definitions.ts';
import { paperContent, paperForms } from '#engine/papers/paper-forms.ts';
import { sampleNames, samplePaper } from '#engine/papers/paper-samples.fixture.ts';
import { PaperKind } from '#shared/contract/papers.ts';

export interface SamplePaper {
  /** e.g. sessionRecord-long. */
  readonly name: string;
  readonly definition: PaperDefinition;
  readonly content: PaperContent;
}

const day = '2026-07-03';
export const shapes = [...sampleNames, 'blank'] as const;

export function samplesOf(kinds: readonly PaperKind[] = PaperKind.options): SamplePaper[] {
  return kinds.flatMap((kind) =>
    shapes.map((shape) => {
      const definition = getPaperDefinition(paperForms[kind].definitionId, day);
      return {
        name: `${kind}-${shape}`,
        definition,
        content: shape === 'blank' ? blankContent(definition) : paperContent(kind, samplePaper(kind, shape)),
      };
    }),
  );
}
