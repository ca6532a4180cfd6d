internal import Foundation
internal import GRDB
internal import TextReuse

extension ArchiveSnapshot {
  /// The documents of some series, or with some addresses, without their texts, in order of number.
  ///
  /// - Complexity: O(*n*) in documents, once for all of them: no index knows a series.
  package func documents(
    ofSeries series: Set<String>, orAddresses addresses: Set<String>
  ) throws -> [StoredDocument] {
    guard !(series.isEmpty && addresses.isEmpty) else { return [] }
    let lists = try [series, addresses].map { texts in
      String(decoding: try JSONEncoder().encode(texts.sorted()), as: UTF8.self)
    }
    let rows = try Row.fetchCursor(
      db,
      sql: Self.select + """
         WHERE url IN (SELECT value FROM json_each(?)) OR (origin IS NOT NULL AND \
        CASE WHEN json_valid(origin) THEN json_extract(origin, '$.series') END \
        IN (SELECT value FROM json_each(?))) ORDER BY number
        """, arguments: [lists[1], lists[0]])
    var found: [StoredDocument] = []
    while let row = try rows.next() { found.append(try document(row)) }
    return found
  }
}
