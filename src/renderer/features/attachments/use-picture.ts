import { useEffect, useState } from 'react';
import { api } from '../../api/api.ts';

interface Picture {
  readonly url: string | null;
  readonly error: unknown;
}

/** The address of a kept photo for this window; given back when it is no longer shown. */
export function usePicture(fileId: string, mediaType: string): Picture {
  const [picture, setPicture] = useState<Picture>({ url: null, error: null });
  useEffect(() => {
    let url: string | null = null;
    let wanted = true;
    api.files.fetch({ fileId }).then(
      ({ bytes }) => {
        if (!wanted) return;
        url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
        setPicture({ url, error: null });
      },
      (error: unknown) => {
        if (wanted) setPicture({ url: null, error });
      },
    );
    return () => {
      wanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [fileId, mediaType]);
  return picture;
}
