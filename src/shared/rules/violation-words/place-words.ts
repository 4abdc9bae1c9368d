// Villages, grids and their boundaries, organisations.
import { fixed, shown, type Wordings } from './wording.ts';

export const placeWords: Wordings = {
  'grid.truncated-by-excel': (details) => ({
    what: `网格编码被 Excel 变成了数字 ${shown(details, 'shown')}`,
    why: '末几位已经丢失',
    mend: '请把该列设为文本格式后重新录入',
  }),
  'grid.code-format': (details) => ({
    what: `“${shown(details, 'shown')}”不是网格编码`,
    why: '网格编码是数字，只有序号前可以有一个字母',
    mend: '请写 12 位村（社区）代码加网格序号',
  }),
  'grid.code-length': (details) => ({
    what: `网格编码是 ${shown(details, 'length')} 位`,
    why: '应为 12 位村（社区）代码加网格序号',
    mend:
      details['least'] === details['most']
        ? `请改为 ${shown(details, 'least')} 位`
        : `请改为 ${shown(details, 'least')} 至 ${shown(details, 'most')} 位`,
  }),
  'grid.code-letter': (details) => ({
    what: shown(details, 'letter') === '' ? '网格编码里多了一个字母' : `网格编码的序号前缺字母 ${shown(details, 'letter')}`,
    why: '与编码规则设置不符',
    mend: '请按编码规则改正，或用程序给出的下一个编码',
  }),
  'grid.not-under-village': (details) => ({
    what: '网格编码不在所填的村（社区）下',
    why: `前 12 位应为该村代码 ${shown(details, 'villageCode')}`,
    mend: '请核对村（社区）和网格编码',
  }),
  'grid.parent-missing': fixed('微网格没有填上级网格', '微网格是某个网格的一部分', '请选上级网格'),
  'grid.parent-not-micro': fixed('填了上级网格', '只有微网格才有上级网格', '请清空上级网格，或把类型改为微网格'),
  'grid.parent-micro': fixed('上级网格也是微网格', '微网格直接属于综合网格或专属网格', '请另选上级网格'),
  'grid.parent-outside-village': fixed(
    '上级网格不在同一个村（社区）',
    '微网格与它的上级网格同属一个村（社区）',
    '请重新选择上级网格或村（社区）',
  ),
  'boundary.not-geojson': fixed('边界不是 GeoJSON 图形', '读不出坐标', '请导入 GeoJSON 文件中的面（Polygon 或 MultiPolygon）'),
  'boundary.kind': (details) => ({
    what: `边界是 ${shown(details, 'shown') || '未知图形'}`,
    why: '网格边界须是面',
    mend: '请改用 Polygon 或 MultiPolygon',
  }),
  'boundary.ring-open': fixed('边界没有闭合', '首尾两点须相同', '请在绘图软件里闭合后重新导出'),
  'boundary.ring-short': fixed('边界的点太少', '闭合的面至少要 4 个点', '请核对这个面'),
  'boundary.coordinates': (details) => ({
    what: `坐标 ${shown(details, 'shown')} 超出范围`,
    why: '应为 WGS84 经纬度，先经度后纬度',
    mend: '请核对坐标系和先后次序',
  }),
  'boundary.too-large': (details) => ({
    what: `边界有 ${shown(details, 'corners')} 个点`,
    why: `最多 ${shown(details, 'most')} 个点`,
    mend: '请在绘图软件里抽稀后重新导出',
  }),
  'grid.unknown': (details) => ({
    what: `登记簿里没有网格“${shown(details, 'shown')}”`,
    why: '不知道归到哪个网格',
    mend: '请改为登记簿里的网格名称，或先登记这个网格',
  }),
  'grid.code-duplicate': (details) => ({
    what: `网格编码与第 ${shown(details, 'firstRow')} 行相同`,
    why: '网格编码不能重复',
    mend: '请核对后改正',
  }),
  'organisation.name-duplicate': (details) => ({
    what: `组织名称与第 ${shown(details, 'firstRow')} 行相同`,
    why: '一个组织只登记一次',
    mend: '请改正名称，或删除重复的一行',
  }),
  'organisation.kind-guessed': (details) => ({
    what: `没有写组织类型，按名称归为“${shown(details, 'name')}”`,
    why: '类型要由人确认',
    mend: '请确认，或改为代码表里的类型',
  }),
  'organisation.parent-unknown': (details) => ({
    what: `登记簿和本表里都没有“${shown(details, 'shown')}”`,
    why: '不知道挂在哪个上级组织下',
    mend: '请改为已有组织的全称，或先登记上级组织',
  }),
  'organisation.parent-self': fixed('上级组织写成了自己', '一个组织不能是自己的上级', '请改为真正的上级，或清空'),
  'village.unknown': (details) => ({
    what: `登记簿里没有“${shown(details, 'shown')}”`,
    why: '不知道归到哪个村（社区）',
    mend: '请从本单位的村（社区）中选一个；照现在这样导入的，不归到任何村（社区）',
  }),
  'village.not-registered': (details) => ({
    what:
      shown(details, 'shown') === ''
        ? `登记簿里没有代码为 ${shown(details, 'code')} 的村（社区）`
        : `登记簿里没有“${shown(details, 'shown')}”（代码 ${shown(details, 'code')}）`,
    why: '网格要归到本单位的村（社区）',
    mend: '请从本单位的村（社区）中选一个，并核对网格编码；确实是新设的，先登记这个村（社区）',
  }),
  'village.from-title': (details) => ({
    what: `表里没有村（社区），按工作表名或标题里的“${shown(details, 'value')}”理解`,
    why: '每一行是哪个村（社区）的，表里没有写',
    mend: '请确认',
  }),
  'village.filled-down': (details) => ({
    what: `村（社区）为空，按上一行的“${shown(details, 'value')}”理解`,
    why: '单元格没有合并',
    mend: '请确认',
  }),
};
