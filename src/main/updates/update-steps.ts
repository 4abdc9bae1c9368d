// The only ways forward. Installing needs a download, a person's button and a backup; a failure leads back to the last safe step.

export type UpdateStep = 'idle' | 'checking' | 'offered' | 'downloading' | 'downloaded' | 'installing';
export type UpdateEvent =
  | { readonly kind: 'check' }
  | { readonly kind: 'found' }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'install' };

export function nextUpdateStep(step: UpdateStep, event: UpdateEvent): UpdateStep {
  switch (event.kind) {
    case 'check':
      return step === 'idle' || step === 'offered' ? 'checking' : step;
    case 'found':
      return step === 'checking' ? 'offered' : step;
    case 'none':
      return step === 'checking' ? 'idle' : step;
    case 'accept':
      return step === 'offered' ? 'downloading' : step;
    case 'downloaded':
      return step === 'downloading' ? 'downloaded' : step;
    case 'install':
      return step === 'downloaded' ? 'installing' : step;
    case 'failed':
      return step === 'downloading' ? 'offered' : step === 'installing' ? 'downloaded' : step === 'checking' ? 'idle' : step;
  }
}
