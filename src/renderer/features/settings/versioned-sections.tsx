// The settings that have versions, each with what a first day in the past means for it.
import { AllowanceRatesForm, tidyAllowanceRates } from './allowance-rates-form.tsx';
import { CaseLimitsForm } from './case-limits-form.tsx';
import { DossierRulesForm } from './dossier-rules-form.tsx';
import { GridCodeForm } from './grid-code-form.tsx';
import { LimitsForm } from './limits-form.tsx';
import { PaperLayoutsForm } from './paper-layouts-form.tsx';
import { SettingPanel } from './setting-panel.tsx';
import { FilingDayForm, NoticeBoardForm, tidyNoticeBoard } from './small-forms.tsx';
import { TransferLimitsForm } from './transfer-limits-form.tsx';
import { TypeMappingForm } from './type-mapping-form.tsx';

export function LimitsSection() {
  return (
    <SettingPanel
      kind="dispute-limits"
      title="期限"
      Form={LimitsForm}
      intro="受理、化解、回访各有几个工作日，什么时候变黄、变红。一件纠纷始终按它受理那天的期限，以后改了也不变。工作日按“节假日”里的表算。"
      past="从那天起登记的草稿改按新期限；已经受理的按受理时存下的期限，不变。"
    />
  );
}

export function AllowanceRatesSection() {
  return (
    <SettingPanel
      kind="allowance-rates"
      title="以案定补标准"
      Form={AllowanceRatesForm}
      tidy={tidyAllowanceRates}
      intro="每件调解成功并已履行的案件补多少，按县里的文件填；程序不带任何标准。一个月按月底那天的标准算。"
      past="还没有申报的月份按新标准算；已经申报的表不变，会提示有变。"
    />
  );
}

export function FilingDaySection() {
  return (
    <SettingPanel
      kind="filing-day"
      title="报送日"
      Form={FilingDayForm}
      intro="每月几日以前把上个月的报到县里。工作台在这一天以前提醒，过了显示为迟报。"
      past="工作台上本月的提醒马上按新的日子算，已经报送的批次不变。"
    />
  );
}

export function TransferLimitsSection() {
  return (
    <SettingPanel
      kind="transfer-limits"
      title="移送期限"
      Form={TransferLimitsForm}
      intro="各类移送从签收起几天内要有结果，经同意最多延长几天，都是自然日。诉调对接的 30 天出自调解规定，其余没有查到全国规定，空着的不设期限。"
      past="从那天起签收的，再打开时按新期限提示；已经填好的到期日不变。"
    />
  );
}

export function CaseLimitsSection() {
  return (
    <SettingPanel
      kind="case-limits"
      title="调解时限"
      Form={CaseLimitsForm}
      intro="人民调解案件要在多久以内调结，协议生效后几天以内可以申请司法确认。程序自带的按《人民调解工作规定》第三十三条、《人民调解法》第三十三条和特邀调解规定第二十七条，都是自然日。"
      past="从那天起受理的案件按新的时限提醒。"
    />
  );
}

export function DossierRulesSection() {
  return (
    <SettingPanel
      kind="dossier-rules"
      title="卷宗"
      Form={DossierRulesForm}
      intro="卷内十三件材料哪些必须、哪些按需，和县里的目录不同的在这里改。保管年限没有全国规定，空着的不显示；程序不会因为到期删除任何东西。"
      past="从那天起立卷的案件按新的检查；已经立的卷不变。"
    />
  );
}

export function PaperLayoutsSection() {
  return (
    <SettingPanel
      kind="paper-layouts"
      title="文书样式"
      Form={PaperLayoutsForm}
      intro="县里另有统一格式的文书，把样式文件导入后按县里的打印；没有导入的用程序自带的样式。文书按它写成那天的样式打印；已经定稿打印的存有原件，以后换了样式，再打印也与第一份一样。"
      past="从那天起写成、还没有定稿的文书，再打印时用新的样式；已经定稿打印的不变。"
    />
  );
}

export function GridCodeSection() {
  return (
    <SettingPanel
      kind="grid-code-rule"
      title="网格编码规则"
      Form={GridCodeForm}
      intro="新网格的编码：12 位村（社区）代码，接一个字母（可以没有），再接序号。只管以后编的码，已有网格的编码不变。"
      past="只影响以后新编的码，已有网格的编码不变。"
    />
  );
}

export function NoticeBoardSection() {
  return (
    <SettingPanel
      kind="notice-board"
      title="公示牌用语"
      Form={NoticeBoardForm}
      tidy={tidyNoticeBoard}
      intro="每个网格的公示牌上都印的内容；网格名称、范围、成员和电话取自网格登记。"
      past="以后打印的公示牌用新的内容，已经贴出去的不变。"
    />
  );
}

export function TypeMappingSection() {
  return (
    <SettingPanel
      kind="type-mapping"
      title="类型对照"
      Form={TypeMappingForm}
      intro="选了一种分类，另一种按这张表带出来，由登记的人核对。没有哪个部门公布过这样的对照，这里按名称拟的，请按县里的口径改。"
      past="已登记的纠纷类型不变，只影响以后带出来的提示。"
    />
  );
}
