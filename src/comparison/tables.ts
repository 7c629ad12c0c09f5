interface PeerGroupsTable {
  organisationId: string
  id: string
  nameId: string
  nameEn: string
  madeAt: Date
  changedAt: Date
}

interface PeerGroupMembersTable {
  organisationId: string
  groupId: string
  unitId: string
}

interface ThresholdsTable {
  organisationId: string
  points: number
  percentagePoints: number
  changedAt: Date
}

/** The slice's own tables. */
export type ComparisonTables = {
  'comparison.peerGroups': PeerGroupsTable
  'comparison.peerGroupMembers': PeerGroupMembersTable
  'comparison.thresholds': ThresholdsTable
}
