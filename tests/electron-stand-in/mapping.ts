// Chromium outside Electron does not know fengqiao://. Its pages live under made-up https origins that no request ever leaves for.
const hostEnding = '.fengqiao-stand-in.test';

/** fengqiao://app/x -> https://app.fengqiao-stand-in.test/x; anything else stays. */
export function toBrowser(address: string): string {
  return address.replace(/^fengqiao:\/\/([a-z]+)/, `https://$1${hostEnding}`);
}

/** The address as Electron would report it. */
export function toElectron(address: string): string {
  return address.replace(/^(blob:)?https:\/\/([a-z]+)\.fengqiao-stand-in\.test/, '$1fengqiao://$2');
}
