// A line that can be cut: passes bytes on to the county until the township has sent so many, then it is dead until it is mended.
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly address: string;
  /** Cuts every connection after the township has sent this many bytes from now on; once. */
  cutAfter(bytes: number, atCut: () => void): void;
  /** Bytes that the township has sent since the last call of `cutAfter` or `mend`. */
  sent(): number;
  mend(): void;
  close(): Promise<void>;
}

export async function openProxy(targetPort: () => number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let sent = 0;
  let limit = Infinity;
  let isCut = false;
  let atCut: () => void = () => undefined;

  const drop = (socket: Socket): void => {
    sockets.delete(socket);
    socket.destroy();
  };
  const server: Server = createServer((township) => {
    if (isCut) return drop(township);
    const county = connect(targetPort(), '127.0.0.1');
    for (const [from, to] of [
      [township, county],
      [county, township],
    ] as const) {
      sockets.add(from);
      from.on('error', () => drop(to));
      from.on('close', () => drop(to));
    }
    county.on('data', (bytes) => township.write(bytes));
    township.on('data', (bytes) => {
      const room = limit - sent;
      sent += bytes.length;
      if (bytes.length < room) {
        county.write(bytes);
        return;
      }
      // The last bytes before the cut still arrive: a line is not cut between two messages.
      isCut = true;
      const rest = bytes.subarray(0, room);
      const cut = (): void => {
        for (const socket of sockets) drop(socket);
        atCut();
      };
      if (rest.length === 0) cut();
      else county.write(rest, cut);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    cutAfter(bytes, then) {
      sent = 0;
      limit = bytes;
      atCut = then;
    },
    sent: () => sent,
    mend() {
      sent = 0;
      limit = Infinity;
      isCut = false;
    },
    async close() {
      for (const socket of sockets) drop(socket);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
