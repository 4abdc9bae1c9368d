// The bridge. Named functions only: never ipcRenderer itself, never an event object. No library: a sandboxed preload has none.
import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, bridgeChannels } from '#shared/bridge.ts';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(bridgeChannels.call, name, input),
  saveFile: (fileId) => ipcRenderer.invoke(bridgeChannels.saveFile, fileId),
  printFile: (fileId, copies) => ipcRenderer.invoke(bridgeChannels.printFile, fileId, copies),
  firstScreen: () => ipcRenderer.invoke(bridgeChannels.firstScreen),
  nextNotice: (seen) => ipcRenderer.invoke(bridgeChannels.nextNotice, seen),
};

contextBridge.exposeInMainWorld('fengqiao', bridge);
