// One accent, thin lines, no shadows but for what floats (design §10). Sizes suit 1366x768.
import type { ThemeConfig } from 'antd';

export const accentColor = '#1F5FA8';
/** Letters of these have 4.5:1 or more on white, on the grey plane and on a tag. Red is for what is late or lost, amber for what needs a person, green only for what the county has accepted. */
export const stateColors = { late: '#B23125', attention: '#8F5500', accepted: '#27692A', quiet: '#566272' } as const;

const flat = '0 0 0 transparent';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: accentColor,
    colorLink: accentColor,
    colorInfo: accentColor,
    colorError: stateColors.late,
    colorWarning: stateColors.attention,
    colorSuccess: stateColors.accepted,
    colorText: '#1F2733',
    colorTextSecondary: stateColors.quiet,
    colorTextTertiary: stateColors.quiet,
    colorTextDescription: stateColors.quiet,
    colorTextPlaceholder: '#66717F',
    colorTextDisabled: '#66717F',
    colorIcon: stateColors.quiet,
    colorInfoBg: '#EDF3FA',
    colorErrorBg: '#FCEFED',
    colorWarningBg: '#FFF6E5',
    colorSuccessBg: '#EBF4EC',
    colorBorder: '#C9D1DB',
    colorBorderSecondary: '#E1E6EC',
    colorBgLayout: '#F3F5F8',
    fontSize: 14,
    borderRadius: 3,
    borderRadiusLG: 4,
    controlHeight: 30,
    fontFamily: "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif",
    motion: false,
    boxShadowTertiary: flat,
  },
  components: {
    Button: { primaryShadow: flat, defaultShadow: flat, dangerShadow: flat },
    Menu: { itemHeight: 38, itemBorderRadius: 0, itemMarginInline: 0, itemMarginBlock: 0 },
    Table: { cellPaddingBlockSM: 5, cellFontSizeSM: 13 },
    Alert: { withDescriptionIconSize: 18, withDescriptionPadding: '9px 12px' },
    Modal: { titleFontSize: 16 },
  },
};
