import { fieldPathWords } from './field-words.ts';

/** 缺 13 项：发生日期、事件规模…: what a record of a batch lacks, by name. Nothing where it lacks nothing. */
export function MissingWords({ entity, missing }: { readonly entity: string; readonly missing: readonly string[] }) {
  if (missing.length === 0) return null;
  return (
    <div className="attention missing-words">
      缺 {missing.length} 项：{missing.map((path) => fieldPathWords(entity, path)).join('、')}
    </div>
  );
}
