// Back to the files that an import came in with.
import { api } from '../../api/api.ts';
import { useAnswer } from '../../api/use-answer.ts';

export function StackLink({ importId }: { readonly importId: string }) {
  // An import stands for itself where the answer fails: the way back is a comfort.
  const { value } = useAnswer(`stack of ${importId}`, () => api.importStacks.of({ importId }));
  if (!value?.stack) return null;
  return (
    <a className="import-stack-link" href={`#/imports/stacks/${value.stack.id}`} title={value.stack.name}>
      回到一并导入的文件
    </a>
  );
}
