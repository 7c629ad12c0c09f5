/** The demonstration's own id: the same in every database. */
export const demonstrationId = '0192f0c0-0000-7000-8000-000000000001'
/** The password of everybody in it, known to all. */
export const demonstrationPassword = 'etalase-demo'
export const shownSignIns: readonly { readonly email: string; readonly name: string; readonly role: { readonly id: string; readonly en: string } }[] = []
