/** What the group of all units of a kind is called. */
export const kindNames = {
  head_office: { id: 'Semua kantor pusat', en: 'All head offices' },
  department: { id: 'Semua departemen', en: 'All departments' },
  region: { id: 'Semua wilayah', en: 'All regions' },
  branch: { id: 'Semua cabang', en: 'All branches' },
  counter: { id: 'Semua loket', en: 'All counters' },
} as const
