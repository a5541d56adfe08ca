/**
 * Keys of the segments a client is in, by hand or by rule, to be used as `IN (...)`. A join with the
 * view inside an aggregate reads all members of all segments for every client: SQLite takes a
 * condition into a `UNION ALL` only where nothing is grouped around it.
 */
export const segmentsOf = (client: string) =>
  `SELECT segment_id FROM segment_people WHERE client_id = ${client}`
