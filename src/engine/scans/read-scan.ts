// Looks a scanned file over before its pages go into a dossier: what a clerk can't bind later is refused now, with the way out.
import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { ScannedPage } from '#shared/contract/scans.ts';
import { UserError, userError } from '#shared/errors.ts';
import { maximumAttachmentBytes, maximumScanPixels } from '#shared/file-limits.ts';
import { attachmentTypeOf } from '../attachments/attachment-type.ts';
import { readJpeg } from './jpeg-picture.ts';
import { readPng } from './png-picture.ts';
import type { ScannedPicture } from './scanned-picture.ts';

export interface ReadScan {
  readonly mediaType: ScannedPage['mediaType'];
  readonly pages: readonly ScannedPicture[];
}

/** @throws scans.wrong-type, scans.too-large, scans.file-cut, scans.pdf-locked, scans.unreadable, scans.picture-too-large */
export async function readScan(bytes: Uint8Array): Promise<ReadScan> {
  if (bytes.byteLength > maximumAttachmentBytes)
    throw userError('scans.too-large', { byteCount: bytes.byteLength, maximum: maximumAttachmentBytes });
  const mediaType = attachmentTypeOf(bytes);
  switch (mediaType) {
    case undefined:
      throw userError('scans.wrong-type');
    case 'application/pdf':
      return { mediaType, pages: await readPdf(bytes) };
    case 'image/jpeg':
      return { mediaType, pages: [withinLimit(readJpeg(bytes))] };
    case 'image/png':
      return { mediaType, pages: [withinLimit(readPng(bytes))] };
  }
}

function withinLimit(picture: ScannedPicture): ScannedPicture {
  const { width, height } = picture;
  if (width === 0 || height === 0) throw userError('scans.unreadable');
  if (width * height > maximumScanPixels) throw userError('scans.picture-too-large', { width, height });
  return picture;
}

/** The end mark stands in the last kilobyte of a PDF (its readers' rule); what scanners pad it with comes behind. */
const tailLength = 1024;

async function readPdf(bytes: Uint8Array): Promise<ScannedPicture[]> {
  if (!hasEndMark(bytes)) throw userError('scans.file-cut');
  try {
    const document = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
    const pages = document.getPages().map((page) => {
      // Read by its content too: a file damaged in its middle shows here, not when the dossier is bound.
      page.node.Contents();
      const { width, height } = page.getCropBox();
      return page.getRotation().angle % 180 === 0
        ? { width, height, turn: 0 as const }
        : { width: height, height: width, turn: 0 as const };
    });
    if (pages.length === 0 || pages.some(({ width, height }) => !(width > 0 && height > 0))) throw userError('scans.unreadable');
    return pages;
  } catch (fault) {
    if (fault instanceof UserError) throw fault;
    if (fault instanceof EncryptedPDFError) throw userError('scans.pdf-locked');
    throw Object.assign(userError('scans.unreadable'), { cause: fault });
  }
}

function hasEndMark(bytes: Uint8Array): boolean {
  const written = bytes.findLastIndex((byte) => byte > 0x20) + 1;
  return Buffer.from(bytes.buffer, bytes.byteOffset, written).subarray(-tailLength).includes('%%EOF', 0, 'latin1');
}
