/** The last part of whatever a browser calls the file, without signs that a file system or a header would trip over. */
export function fileName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = Array.from(
    last
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
      .trim(),
  )
    .slice(0, 150)
    .join('')
  return clean === '' || /^\.+$/.test(clean) ? 'berkas' : clean
}
