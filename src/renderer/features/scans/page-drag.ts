// A page on its way between tiles and places: told apart from files that come from outside.
import type { DragEvent } from 'react';

const pageType = 'application/x-fengqiao-scanned-page';

export function startPageDrag(event: DragEvent, id: string): void {
  event.dataTransfer.setData(pageType, id);
  event.dataTransfer.effectAllowed = 'move';
}

export function draggedPage(event: DragEvent): string | null {
  const id = event.dataTransfer.getData(pageType);
  return id === '' ? null : id;
}
