/** Hears from the server when the mini-program has been compiled anew, and shows what is wrong where it was not. */
export function followServer(reload: () => void): void {
  const trouble = document.getElementById('trouble');
  const text = trouble?.querySelector('pre');
  const events = new EventSource('/events');
  events.addEventListener('build', (event) => {
    const { diagnostics, reloads } = JSON.parse((event as MessageEvent<string>).data) as {
      diagnostics: string[];
      reloads: boolean;
    };
    if (trouble && text) {
      text.textContent = diagnostics.join('\n');
      trouble.hidden = diagnostics.length === 0;
    }
    if (reloads) reload();
  });
}
