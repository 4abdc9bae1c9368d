// What saving does, in sentences: to the day from which it counts, and to disputes whose clock runs.
import type { OfficeSettingKind, OfficeSettingVersion, SettingConsequences } from '#shared/contract/settings.ts';

/** @param past what a day in the past changes with this setting */
export function dayWords(day: string, today: string, versions: readonly OfficeSettingVersion[], past: string): string[] {
  const next = versions.filter(({ validFrom }) => validFrom > day).at(-1)?.validFrom;
  const sameDay = versions.some(({ validFrom }) => validFrom === day);
  return [
    ...(day < today ? [`${day} 已经过去：${past}`] : []),
    ...(day > today ? [`到 ${day} 才执行，在那以前仍按现行的`] : []),
    ...(sameDay ? ['这一天已有一版，存下后以新的为准，旧的仍查得到'] : []),
    ...(next === undefined ? [] : [`从 ${next} 起另有一版，这一版只管到它的前一天`]),
  ];
}

export function consequenceWords(kind: OfficeSettingKind, { running, moved, recoloured, examples }: SettingConsequences): string[] {
  if (kind !== 'holidays' && kind !== 'dispute-limits') return [];
  const kept = kind === 'dispute-limits' ? '已受理的仍按受理那天的期限，不变；以后受理的按新期限' : '写明了化解时限的，日期不变';
  if (moved + recoloured === 0)
    return [`正在计时的 ${number(running)} 件纠纷，到期日都不变。${kind === 'dispute-limits' ? `${kept}。` : ''}`];
  const what = kind === 'dispute-limits' ? '件草稿的应受理日期会变' : '件的到期日会变';
  const shown = examples.map(({ title, from, to }) => `${title} ${from} → ${to ?? '不再计时'}`).join('；');
  return [
    `正在计时的 ${number(running)} 件纠纷中，${number(moved)} ${what}${recoloured > 0 ? `，${number(recoloured)} 件只变黄色、红色提醒的日子` : ''}。${kept}。${shown === '' ? '' : `例如：${shown}。`}`,
  ];
}

function number(count: number): string {
  return count.toLocaleString('zh-CN');
}
