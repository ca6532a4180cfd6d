import Foundation
import GRDB
import Testing
import TextReuse

@testable import SignatureArchive

@Suite("A damaged archive")
struct DamageTests {
  /// Everything that can be read of an archive.
  private struct Content: Equatable {
    var articles: [Article] = []
    var lists: [[UInt32]] = []
  }

  /// An archive with pages of every kind.
  private static func make(_ path: String, documents: Int) throws {
    let writer = try ArchiveWriter(path, creating: true)
    var numbers = SeededNumbers(11)
    for place in 0..<documents {
      var document = Invented.document("document-\(place)-\(numbers.next())", &numbers)
      if place == 3 {
        // Longer than a page: overflow pages.
        let text = (0..<9000).map { _ in "word\(numbers.next()) " }.joined()
        let article = Article(id: "long", text: text)
        document = PreparedDocument(
          article, key: ContentKey(article), sketch: Invented.sketch(&numbers), keys: document.keys,
          words: 9000, content: 1, keepsText: true)
      }
      _ = try writer.add(document, replacing: false)
    }
    _ = try writer.remove(id: "document-9")
    try writer.commit()
  }

  private static func content(_ path: String) throws -> Content {
    try ArchiveReader(path, comparing: true).read { snapshot in
      var content = Content()
      for number in try snapshot.numbers() {
        if let article = try snapshot.article(number) { content.articles.append(article) }
        _ = try snapshot.sketch(number)
      }
      for lane in Lane.allCases {
        content.lists += try snapshot.lists(lane, keys: Array(0..<300), most: 64).numbers
      }
      return content
    }
  }

  @Test("is noticed, or harmless, wherever a bit flips; nothing crashes")
  func flips() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("sound")
    try Self.make(path, documents: 700)
    let sound = try Self.content(path)
    #expect(try ArchiveReader(path, comparing: true).verify().damage == [])
    let bytes = try Data(contentsOf: URL(filePath: path))
    let size = ArchiveFormat.pageSize
    var kinds: [UInt8: [Int]] = [:]
    for page in 0..<bytes.count / size {
      kinds[bytes[page * size + (page == 0 ? 100 : 0)], default: []].append(page)
    }
    // Interior and leaf pages of tables and of indices, and overflow pages, which begin with 0.
    #expect(Set([2, 5, 10, 13, 0]).isSubset(of: kinds.keys))
    var numbers = SeededNumbers(5)
    var noticed = 0
    var tried = 0
    for kind in kinds.keys.sorted() {
      for turn in 0..<12 {
        guard let page = kinds[kind]?.randomElement(using: &numbers) else { continue }
        // Heads and cell pointers lie at the beginning of a page.
        let place = Int.random(in: 0..<(turn < 6 ? 64 : size), using: &numbers)
        var damaged = bytes
        damaged[page * size + place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
        let copy = folder.path("flipped")
        try damaged.write(to: URL(filePath: copy))
        tried += 1
        let isNoticed = Self.isNoticed(copy, sound)
        #expect(isNoticed != nil, "page \(page), byte \(place): damage that nothing tells of")
        if isNoticed == true { noticed += 1 }
        for end in ["-wal", "-shm", "-lock"] {
          try? FileManager.default.removeItem(atPath: copy + end)
        }
      }
    }
    #expect(noticed * 2 > tried)
  }

  /// Whether damage was told of; `nil` where it was not, and yet what is read is another.
  private static func isNoticed(_ path: String, _ sound: Content) -> Bool? {
    do throws(ArchiveError) {
      if !(try ArchiveReader(path, comparing: true).verify().damage.isEmpty) { return true }
    } catch {
      return true
    }
    return (try? content(path)) == sound ? false : nil
  }

  @Test("tells of a file that ends early, wherever it ends", arguments: [0.02, 0.3, 0.6, 0.95])
  func truncated(share: Double) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("whole")
    try Self.make(path, documents: 60)
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.prefix(Int(Double(bytes.count) * share)).write(to: URL(filePath: path))
    var told = ""
    do throws(ArchiveError) {
      let found = try ArchiveReader(path, comparing: true).verify()
      told = found.damage.map(\.says).joined()
    } catch {
      told = error.description
    }
    #expect(
      told.contains("damaged") || told.contains("malformed") || told.contains("not an archive"))
  }

  @Test("says of each damage whether it can be made again")
  func rebuildable() throws {
    let folder = try TemporaryFolder()
    for (table, isRebuildable) in [("sketches", true), ("blocks", true), ("texts", false)] {
      let path = folder.path(table)
      try Self.make(path, documents: 5)
      let writer = try ArchiveWriter(path, creating: false)
      try writer.write {
        try $0.execute(sql: "UPDATE \(table) SET data = substr(data, 1, length(data) - 1)")
      }
      let damage = try ArchiveReader(path, comparing: true).verify().damage
      #expect(!damage.isEmpty && damage.allSatisfy { $0.isRebuildable == isRebuildable })
    }
  }

  @Test("is read as far as it is sound")
  func rest() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a")
    try Self.make(path, documents: 5)
    let writer = try ArchiveWriter(path, creating: false)
    try writer.write { try $0.execute(sql: "UPDATE texts SET data = x'00' WHERE number = 2") }
    let reader = try ArchiveReader(path, comparing: true)
    let whole = try reader.read { try $0.article(1) }
    let sketch = try reader.read { try $0.sketch(2) }
    #expect(whole != nil && sketch != nil)
    #expect(throws: ArchiveError.damaged(path, .text(2))) {
      try reader.read { try $0.article(2) }
    }
  }
}
