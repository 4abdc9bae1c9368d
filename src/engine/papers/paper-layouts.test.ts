import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PaperKind } from '#shared/contract/papers.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { formOn, layoutText, readLayout } from './paper-layouts.ts';

const paper = 'acceptance' as const;
const day = '2026-07-20';
let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

/** The program's own layout as a file, with one stretch of it changed. */
function changedFile(from: string, to: string): Uint8Array {
  const { text } = layoutText(office.engine.context.register.read, paper, day);
  expect(text).toContain(from);
  return new TextEncoder().encode(text.replace(from, to));
}

describe("a county's layout of a form", () => {
  it("counts from its day on; before, and without one, the program's own", async () => {
    const {
      api,
      engine: {
        context: { register },
      },
    } = office;
    const { fileId } = await api.files.keep({ name: '样式.json', bytes: changedFile('人民调解受理登记表', '人民调解受理审批表') });
    const layout = await api.settings.readPaperLayout({ fileId });
    await api.settings.saveVersion({ kind: 'paper-layouts', validFrom: '2026-07-01', value: { layouts: [layout] } });
    expect(formOn(register.read, paper, '2026-06-30').title).toBe('人民调解受理登记表');
    expect(formOn(register.read, paper, '2026-07-01')).toMatchObject({ id: 'acceptance', title: '人民调解受理审批表' });
    expect((await api.papers.forms({})).rows.find((form) => form.paper === paper)?.title).toBe('人民调解受理审批表');
    await api.settings.saveVersion({ kind: 'paper-layouts', validFrom: '2026-07-10', value: { layouts: [] } });
    expect(formOn(register.read, paper, day).title).toBe('人民调解受理登记表');
  });

  it.each(PaperKind.options)('%s comes back from its own file unchanged', (kind) => {
    const { register } = office.engine.context;
    const own = formOn(register.read, kind, day);
    const { paper: named, definition } = readLayout(new TextEncoder().encode(layoutText(register.read, kind, day).text), day);
    expect({ named, definition: { ...definition, id: own.id, validFrom: own.validFrom } }).toEqual({ named: kind, definition: own });
  });

  it('is refused with a blank that nothing fills', () => {
    expect(() => readLayout(changedFile('"from": "facts"', '"from": "story"'), day)).toThrow(
      expect.objectContaining({ code: 'papers.layout-strange', details: { blanks: ['story'] } }),
    );
  });

  it('is refused in another shape, and the place is told', () => {
    expect(() => readLayout(changedFile('"blankLines"', '"lines"'), day)).toThrow(
      expect.objectContaining({ code: 'papers.layout-invalid' }),
    );
    expect(() => readLayout(new TextEncoder().encode('not json'), day)).toThrow(
      expect.objectContaining({ code: 'papers.layout-invalid', details: { path: '' } }),
    );
  });

  it('is refused with a character that no font has', () => {
    expect(() => readLayout(changedFile('受理登记表', '受理\u{2ebf0}表'), day)).toThrow(
      expect.objectContaining({ code: 'papers.character-missing' }),
    );
  });

  it('of one form cannot stand twice in a version', async () => {
    const layout = readLayout(changedFile('2010-1', '县2026-1'), day);
    expect(
      (await refusal(office.api.settings.saveVersion({ kind: 'paper-layouts', validFrom: day, value: { layouts: [layout, layout] } })))
        .code,
    ).toBe('record.invalid');
  });
});
