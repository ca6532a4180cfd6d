internal import TextReuse

/// The numbers and tables of the format, as `Documentation/Formats/archive.md` has them.
package enum ArchiveFormat {
  /// The version that is written.
  package static let version = 1
  /// The oldest version whose readers can read what is written.
  static let oldest = 1
  /// What SQLite's `application_id` is in an archive: “StMA”.
  static let applicationID = 0x5374_4D41
  static let pageSize = 8192

  /// The parameters of sketches, in one line. `text` is counted up with anything that changes the
  /// words, stems or marks of a text: a test holds it to the sketch of a known one.
  package static let sketch =
    "text 2, shingles 5, signature \(Signature.length) of 8 bits, "
    + "bands \(Banding().bands) x \(Banding().rows), "
    + "fingerprints \(Fingerprints.width) of \(Fingerprints.window), pairs of 8, "
    + "second look \(SecondLook.bits) bits, keys \(LaneKey.bits) bits"

  static let tables = """
    CREATE TABLE header (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
    CREATE TABLE documents (
      number INTEGER PRIMARY KEY, key BLOB NOT NULL, id TEXT NOT NULL UNIQUE, title TEXT,
      published TEXT, outlet TEXT, url TEXT, byline TEXT, path TEXT, language TEXT,
      origin TEXT, words INTEGER NOT NULL, content INTEGER NOT NULL, crc INTEGER NOT NULL);
    CREATE TABLE sketches (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE texts (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE segments (
      segment INTEGER PRIMARY KEY, state INTEGER NOT NULL, first INTEGER NOT NULL,
      last INTEGER NOT NULL, documents INTEGER NOT NULL, passages INTEGER NOT NULL,
      rewrites INTEGER NOT NULL);
    CREATE TABLE blocks (place INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE removed (number INTEGER PRIMARY KEY);
    """

  /// The place of the block that begins with a key.
  static func place(segment: Int, lane: Lane, key: UInt64) -> Int64 {
    Int64(segment) << 42 | Int64(lane.rawValue) << 40 | Int64(key)
  }

  /// The key of a block's place in a lane whose first place is known; `nil` for a place outside of it.
  static func key(ofPlace place: Int64, from first: Int64) -> UInt64? {
    let (key, overflows) = place.subtractingReportingOverflow(first)
    return overflows || key < 0 || key >= 1 << 40 ? nil : UInt64(key)
  }

  /// The places that a segment's blocks may have.
  static func places(segment: Int) -> ClosedRange<Int64> {
    Int64(segment) << 42...(Int64(segment) + 1) << 42 - 1
  }

  /// The segments that places leave room for.
  static let mostSegments = 1 << 21
  /// Documents have numbers below this.
  static let mostNumbers = 1 << 32 - 1
}
