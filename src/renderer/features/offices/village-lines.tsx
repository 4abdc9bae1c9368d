import { readVillageLines, type VillageLineProblem } from '#shared/rules/village-lines.ts';
import { GrowingText } from '../../components/fields/growing-text.tsx';

const problemWords: Readonly<Record<VillageLineProblem['problem'], string>> = {
  unread: '看不出代码和名称，请写成“200 枫桥村”',
  outside: '代码的前 9 位不是本乡镇的',
  noDigits: '末 3 位不能是 000',
  twice: '与上面的代码或名称重复',
  listed: '名单里已经有这个代码',
};

interface VillageLinesProps {
  /** Twelve digits. */
  readonly townshipCode: string;
  /** Villages that the list has. */
  readonly listed: readonly { readonly code: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The villages that the list has, and lines for those that it lacks. */
export function VillageLines({ townshipCode, listed, value, onChange }: VillageLinesProps) {
  const { villages, problems } = readVillageLines(
    value,
    townshipCode,
    listed.map(({ code }) => code),
  );
  return (
    <div className="village-lines">
      <p>
        {listed.length === 0
          ? '名单里没有它的村（社区），请在下面填；也可以以后在“设置 → 村（社区）”里添加。'
          : `名单里有 ${String(listed.length)} 个村（社区）：${listed.map(({ name }) => name).join('、')}。缺的在下面补。`}
      </p>
      <GrowingText
        aria-label="名单里没有的村（社区）"
        rows={3}
        maxLength={20_000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={'一行一个：代码末 3 位和名称，可从 Excel 粘贴\n如 001 桥东社区'}
      />
      {problems.map(({ line, problem, text }) => (
        <p key={line} className="late" role="alert">
          第 {line} 行“{text}”：{problemWords[problem]}。
        </p>
      ))}
      {villages.length === 0 ? null : (
        <p className="quiet">
          要添加 {villages.length} 个：{villages.map(({ code, name }) => `${name}（${code.slice(9)}）`).join('、')}。
        </p>
      )}
    </div>
  );
}
