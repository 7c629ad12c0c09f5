const remarks = {
  id: `# Bagaimana satu berkas sistem lain menjadi organisasi di sini: kiri kolom kami, kanan asalnya.
# Ganti nama kolom di kanan dengan nama kolom berkas Anda. Semua cara: docs/moving-in.md.`,
  en: `# How one file of another system becomes an organisation here: left our columns, right where they come from.
# Put the columns of your file in place of those on the right. All ways: docs/moving-in.md.`,
}

const rules = `units:
  - columns:
      code: { code: [department] }
      name_id: department
      name_en: department
      kind: { value: department }
jobs:
  - columns: { title_id: job_title, title_en: job_title }
people:
  - columns:
      number: employee_number
      name: name
      email: email
      language: { value: id }
assignments:
  - columns:
      person: employee_number
      unit_code: { code: [department] }
      job: job_title
      starts_on: { column: hired, date: dmy }
`

/** A mapping to begin with: one list of employees that becomes units, jobs, people and assignments. */
export function mappingTemplate(language: 'id' | 'en'): { readonly name: string; readonly text: string } {
  return {
    name: { id: 'pemetaan.yaml', en: 'mapping.yaml' }[language],
    text: `${remarks[language]}\n${rules}`,
  }
}
