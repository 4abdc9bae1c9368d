// Widths and heights of one paper's definition as classes of its style sheet.
import type { PaperBlock, PaperDefinition, TableColumn } from './paper-definition.ts';

/** A4. */
export function paperWidthMm({ landscape }: PaperDefinition['page']): number {
  return landscape === true ? 297 : 210;
}

/** Widths are classes, not style attributes: the page's policy allows its style sheet only. */
export function blankClass(characters: number): string {
  return `blank-${characters}`;
}

export function columnClass(widthMm: number): string {
  return `column-${widthMm}`.replace('.', '-');
}

/** A table's column as its share of the table, which stands a rule's width inside the page: a table as wide as the page keeps its right border. */
export function shareClass(widthMm: number, columns: readonly TableColumn[]): string {
  return `share-${widthMm}-of-${tableWidthMm(columns)}`.replaceAll('.', '-');
}

export function tableWidthMm(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
}

export function heightClass(heightMm: number): string {
  return `height-${heightMm}`.replace('.', '-');
}

/** The rules behind those classes, for one paper. */
export function measures(definition: PaperDefinition): string {
  return [...new Set(definition.blocks.flatMap(blockMeasures))].join('\n');
}

function blockMeasures(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'table':
      return block.columns.map(
        ({ widthMm }) => `.${shareClass(widthMm, block.columns)} { width: ${(widthMm / tableWidthMm(block.columns)) * 100}%; }`,
      );
    case 'parties':
      return Object.values(block.lines)
        .flat(2)
        .flatMap(({ characters }) => blankRule(characters));
    case 'fields':
      return [
        `.${blankClass(block.labelCharacters)}.even { width: ${block.labelCharacters}em; }`,
        ...block.lines.flat().flatMap(({ characters }) => blankRule(characters)),
      ];
    case 'sentence':
      return block.parts.flatMap((part) => (typeof part === 'string' ? [] : blankRule(part.characters)));
    case 'grid':
      return block.rows.flatMap(({ cells, heightMm }) => [
        heightRule(heightMm),
        ...cells.flatMap(({ labelMm, valueMm }) => [columnRule(labelMm), ...(valueMm === undefined ? [] : [columnRule(valueMm)])]),
      ]);
    case 'frame':
    case 'space':
      return [heightRule(block.heightMm)];
    default:
      return [];
  }
}

function columnRule(widthMm: number): string {
  return `.${columnClass(widthMm)} { width: ${widthMm}mm; }`;
}

function heightRule(heightMm: number): string {
  return `.${heightClass(heightMm)} { min-height: ${heightMm}mm; }`;
}

function blankRule(characters: number | undefined): string[] {
  return characters === undefined ? [] : [`.${blankClass(characters)} { min-width: ${characters + 0.4}em; }`];
}
