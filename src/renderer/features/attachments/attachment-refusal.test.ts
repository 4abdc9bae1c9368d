import { expect, it } from 'vitest';
import { attachmentRefusal, titleOfFile } from './attachment-refusal.ts';

it('takes scans and photos, and says of other files what to do', () => {
  for (const name of ['借条.PDF', '现场.jpg', 'a.jpeg', 'b.png']) expect(attachmentRefusal({ name, size: 10 })).toBeNull();
  expect(attachmentRefusal({ name: '协议.docx', size: 10 })).toContain('PDF');
  expect(attachmentRefusal({ name: 'IMG_1.HEIC', size: 10 })).toContain('JPG');
  expect(attachmentRefusal({ name: 'a.exe', size: 10 })).toContain('只收');
  expect(attachmentRefusal({ name: 'a.pdf', size: 0 })).toContain('空的');
  expect(attachmentRefusal({ name: 'a.pdf', size: 21 * 1024 * 1024 })).toContain('20 MB');
});

it('is called as its file, without the ending', () => {
  expect([titleOfFile('借条 2026.7.pdf'), titleOfFile('.pdf')]).toEqual(['借条 2026.7', '附件']);
});
