// The system's key store behind safeStorage. Only its asynchronous calls: the others are gone in Electron 46.
import { safeStorage } from 'electron';
import { type KeyStore, strengthOf } from './register-key.ts';

export const systemKeyStore: KeyStore = {
  async strength() {
    const isAvailable = await safeStorage.isAsyncEncryptionAvailable();
    const isLinux = process.platform === 'linux';
    return strengthOf({
      platform: process.platform,
      isAvailable,
      backend: isLinux ? safeStorage.getSelectedStorageBackend() : 'system',
      sample: isLinux && isAvailable ? await safeStorage.encryptStringAsync('fengqiao') : null,
    });
  },
  seal: (text) => safeStorage.encryptStringAsync(text),
  async unseal(bytes) {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(bytes));
    return { text: result, isOutdated: shouldReEncrypt };
  },
};
