/** Lets the person choose a file of their computer, within the press that asks for it; undefined when they choose none. */
export function pickFile(page: Document, accept: string): Promise<File | undefined> {
  const field = page.createElement('input');
  Object.assign(field, { type: 'file', accept });
  return new Promise((resolve) => {
    field.addEventListener('change', () => resolve(field.files?.[0]));
    field.addEventListener('cancel', () => resolve(undefined));
    field.click();
  });
}
