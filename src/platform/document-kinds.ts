const pictures: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/** What a document may be, as media types read from its content: a PDF or a photograph, those of telephones among them. */
const documentTypes: readonly string[] = ['application/pdf', ...pictures, 'image/heic', 'image/heif']

/** Whether something of this media type (as its content says, not its sender) is taken as a document that proves something. */
export function isDocument(type: string): boolean {
  return documentTypes.includes(type)
}

/** Whether browsers show it safely by themselves; anything else is handed out to be saved. */
export function isShownByBrowsers(type: string): boolean {
  return type === 'application/pdf' || pictures.includes(type)
}
