public import SignatureArchive
public import TextReuse

/// What is done to an archive beside adding to it.
public struct ArchiveKeeping: Sendable {
  private let path: String

  /// The keeping of the archive at a path.
  public init(_ path: String) { self.path = path }

  /// What came of removing.
  public struct Removal: Sendable, Equatable {
    /// How many articles are gone.
    public var removed = 0
    /// Ids that no article has.
    public var unknown: [String] = []
    /// How many articles are left.
    public var total = 0
  }

  /// Removes the articles so named.
  public func remove(_ ids: [String]) throws(ArchiveError) -> Removal {
    let writer = try ArchiveWriter(path, creating: false)
    var outcome = Removal()
    for id in ids {
      if try writer.remove(id: id) { outcome.removed += 1 } else { outcome.unknown.append(id) }
    }
    try writer.commit()
    outcome.total = writer.header.count
    return outcome
  }

  /// Hands on a line for each article: id, time, outlet, words and title, with tabs between.
  ///
  /// - Parameter each: returns whether more is wanted.
  public func list(each: (String) -> Bool) throws(ArchiveError) {
    struct Enough: Error {}
    try ArchiveReader(path, comparing: false).read { snapshot in
      do {
        try snapshot.documents { document in
          let article = document.article
          let cells = [
            article.id, article.published?.iso8601 ?? "", article.outlet ?? "",
            "\(document.words)", article.title ?? "",
          ]
          if !each(cells.map(Self.cell).joined(separator: "\t")) { throw Enough() }
        }
      } catch is Enough {}
    }
  }

  /// A text without what would break a line of cells, or act on a terminal.
  private static func cell(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: " "
          default: scalar
          }
        }))
  }

  /// What the archive holds, a line each.
  public func statistics() throws(ArchiveError) -> [String] {
    let reader = try ArchiveReader(path, comparing: false)
    let found = try reader.statistics()
    let each = max(1, found.documents)
    func line(_ name: String, _ value: Int, _ unit: String = "") -> String {
      let padded = name + String(repeating: " ", count: max(0, 28 - name.count))
      return padded + "\(value)" + (unit.isEmpty ? "" : " \(unit)")
    }
    return [
      line("articles", found.documents),
      line("words", found.words),
      line("removed, not compacted", found.removed),
      line("segments of the index", found.segments),
      line("postings, documents", found.postings[0]),
      line("postings, passages", found.postings[1]),
      line("postings, rewrites", found.postings[2]),
      line("sketches", found.sketchBytes, "bytes, \(found.sketchBytes / each) an article"),
      line("index", found.blockBytes, "bytes, \(found.blockBytes / each) an article"),
      line("texts", found.textBytes, "bytes, \(found.textBytes / each) an article"),
      line("file", found.fileBytes, "bytes"),
      line("format", reader.header.format),
    ]
  }

  /// What a verification tells.
  public struct Verification: Sendable, Equatable {
    /// What is damaged, a line each.
    public var damage: [String]
    /// What was looked at, and what can be done.
    public var summary: String
  }

  /// Tries every checksum and every reference.
  public func verify() throws(ArchiveError) -> Verification {
    let found = try ArchiveReader(path, comparing: false).verify()
    var damage = found.damage.map(\.says)
    if found.unnamed > 0 { damage.append("and \(found.unnamed) more") }
    let looked =
      "\(found.documents) articles, \(found.blobs) blobs and \(found.postings) postings looked at"
    guard !damage.isEmpty else {
      return Verification(damage: [], summary: "\(looked): all sound.")
    }
    let lost = found.damage.filter { !$0.isRebuildable }.count
    let cure =
      lost == 0 && found.unnamed == 0
      ? "All of it can be made again from the texts: archive export, then archive import."
      : "Export what is sound with archive export, import it into a new archive, and add again what "
        + "is missing there."
    return Verification(damage: damage, summary: "\(looked): \(damage.count) damaged. \(cure)")
  }

  /// Writes the index anew without what is gone, and gives room free.
  public func compact() throws(ArchiveError) {
    try ArchiveWriter(path, creating: false).compact()
  }

  /// Hands on every article that can be read, in the order of adding.
  ///
  /// - Parameter each: returns whether more is wanted.
  /// - Returns: what could not be read, a line each.
  public func export(each: (Article) -> Bool) throws(ArchiveError) -> [String] {
    let reader = try ArchiveReader(path, comparing: false)
    guard reader.header.keepsTexts else { throw .noTexts(path) }
    return try reader.read { snapshot in
      var damage: [String] = []
      for number in try snapshot.numbers() {
        do {
          guard let article = try snapshot.article(number) else {
            damage.append("document \(number): its text is missing")
            continue
          }
          if !each(article) { break }
        } catch let error as ArchiveError {
          guard case .damaged(_, let part) = error else { throw error }
          damage.append("\(part): damaged, left out")
        }
      }
      return damage
    }
  }
}
