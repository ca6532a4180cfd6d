internal import GRDB
internal import TextReuse

/// What an archive says of itself.
package struct ArchiveHeader: Sendable, Equatable {
  /// The version of the format that it was written in.
  package var format: Int
  /// The oldest version whose readers can read it.
  package var oldest: Int
  /// The parameters of its sketches.
  package var sketch: String
  /// Whether it keeps texts.
  package var keepsTexts: Bool
  /// The number of the next document.
  package var next: Int
  /// How many documents there are.
  package var count: Int
  /// What it is for.
  package var use = ArchiveUse.archive
}

/// What an archive is for.
public enum ArchiveUse: String, Sendable {
  /// It keeps what is added to it.
  case archive
  /// It keeps what the last scan read, and nothing else.
  case cache
}

extension ArchiveHeader {
  /// The header of a new archive.
  init(keepsTexts: Bool, use: ArchiveUse = .archive) {
    self.use = use
    format = ArchiveFormat.version
    oldest = ArchiveFormat.oldest
    sketch = ArchiveFormat.sketch
    self.keepsTexts = keepsTexts
    next = 1
    count = 0
  }

  /// Reads the header.
  init(_ db: Database, path: String) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM header")
    func value<Value: DatabaseValueConvertible>(_ name: String) throws -> Value {
      let row = rows.first { String.fromDatabaseValue($0[0]) == name }
      guard let row, let value = Value.fromDatabaseValue(row[1]) else {
        throw ArchiveError.damaged(path, .header(name))
      }
      return value
    }
    oldest = try value("oldest")
    guard oldest <= ArchiveFormat.version else {
      throw ArchiveError.newer(path, oldest: oldest, known: ArchiveFormat.version)
    }
    format = try value("format")
    if rows.contains(where: { String.fromDatabaseValue($0[0]) == "use" }) {
      guard let named = ArchiveUse(rawValue: try value("use")) else {
        throw ArchiveError.damaged(path, .header("use"))
      }
      use = named
    }
    sketch = try value("sketch")
    keepsTexts = try value("texts") as Int == 1
    next = try value("next")
    guard next > 0, next <= ArchiveFormat.mostNumbers else {
      throw ArchiveError.damaged(path, .header("next"))
    }
    count = try value("count")
    guard (0..<next).contains(count) else { throw ArchiveError.damaged(path, .header("count")) }
  }

  /// Writes it whole.
  func write(_ db: Database) throws {
    var values: [(String, any DatabaseValueConvertible)] = [
      ("format", format), ("oldest", oldest), ("sketch", sketch), ("texts", keepsTexts ? 1 : 0),
      ("next", next), ("count", count),
    ]
    if use != .archive { values.append(("use", use.rawValue)) }
    for (name, value) in values {
      try db.execute(
        sql: "INSERT OR REPLACE INTO header (name, value) VALUES (?, ?)", arguments: [name, value])
    }
  }

  /// Throws where its sketches are not those that this tool makes.
  func checkSketches(path: String) throws(ArchiveError) {
    guard sketch == ArchiveFormat.sketch else {
      throw .unlikeSketches(path, archive: sketch, tool: ArchiveFormat.sketch)
    }
  }
}
