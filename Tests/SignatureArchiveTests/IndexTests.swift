import Testing
import TextReuse

@testable import SignatureArchive

@Suite("The index")
struct IndexTests {
  /// What a plain table of keys would answer.
  private func plain(
    _ documents: [(number: Int, keys: [[UInt64]])], _ lane: Lane, _ key: UInt64, most: Int
  ) -> [UInt32] {
    let found = documents.filter { $0.keys[lane.rawValue].contains(key) }
      .map { UInt32($0.number) }
    return found.count > most ? [] : found
  }

  @Test(
    "answers as a plain table does, whatever the batches, merges and removals",
    arguments: [1, 7, 40, 100], [false, true])
  func answers(batch: Int, compacts: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.stemma")
    var numbers = SeededNumbers(UInt64(batch))
    var documents: [(number: Int, keys: [[UInt64]])] = []
    let writer = try ArchiveWriter(path, creating: true)
    for place in 1...100 {
      let document = Invented.document("d\(place)", &numbers)
      #expect(try writer.add(document, replacing: false) == .added)
      documents.append((place, document.keys))
      if place % batch == 0 {
        try writer.commit()
        try writer.mergeWhereDue()
      }
    }
    for place in stride(from: 3, through: 100, by: 9) {
      #expect(try writer.remove(id: "d\(place)"))
      documents.removeAll { $0.number == place }
    }
    try writer.commit()
    if compacts { try writer.compact() }
    let reader = try ArchiveReader(path, comparing: true)
    try reader.read { snapshot in
      #expect(snapshot.count == documents.count)
      #expect(snapshot.removed.isEmpty == compacts)
      #expect(snapshot.segments.count <= (compacts ? 1 : Merging.mostSegments + 1))
      for lane in Lane.allCases {
        let asked = Set(documents.flatMap { $0.keys[lane.rawValue].prefix(3) } + [5, 99]).sorted()
        for most in [3, 64] {
          let lists = try snapshot.lists(lane, keys: asked, most: most)
          for (index, key) in asked.enumerated() {
            #expect(lists.numbers[index] == plain(documents, lane, key, most: most))
          }
        }
      }
    }
    #expect(try reader.verify().damage == [])
  }

  @Test("keeps documents, sketches and texts")
  func documents() throws {
    let folder = try TemporaryFolder()
    var numbers = SeededNumbers(3)
    let sketch = Invented.sketch(&numbers)
    var article = Article(
      id: "ü 1", text: "Čuvaj se. Two words.", title: "Title",
      published: Timestamp(iso8601: "2024-05-17T08:30+02:00"),
      outlet: "Northwire", url: "https://northwire.example/1", byline: "By A. Person",
      path: "x/y.txt")
    article.language = "hr"
    article.origin.series = "flood"
    article.origin.modified = Timestamp(iso8601: "2024-05-18")
    article.origin.sources = ["https://other.example/2", "Other Wire"]
    let writer = try ArchiveWriter(folder.path("a"), creating: true)
    let document = PreparedDocument(
      article, key: ContentKey(article), sketch: sketch, keys: [[1], [], [2, 3]], words: 4,
      content: .max, keepsText: true)
    #expect(try writer.add(document, replacing: false) == .added)
    #expect(try writer.add(document, replacing: false) == .unchanged)
    var other = document
    other.key = ContentKey(Article(id: "ü 1", text: "Else."))
    #expect(try writer.add(other, replacing: false) == .idTaken(path: "x/y.txt"))
    try writer.commit()
    try ArchiveReader(folder.path("a"), comparing: true).read { snapshot in
      #expect(try snapshot.article(1) == article)
      #expect(try snapshot.sketch(1) == sketch)
      let stored = try snapshot.document(1)
      #expect(stored?.words == 4 && stored?.content == .max && stored?.key == ContentKey(article))
      #expect(try snapshot.number(ofID: "ü 1") == 1)
      #expect(try snapshot.article(2) == nil)
    }
    #expect(try writer.add(other, replacing: true) == .replaced)
    try writer.commit()
    #expect(writer.header.count == 1 && writer.header.next == 3)
    #expect(try ArchiveReader(folder.path("a"), comparing: true).verify().damage.count == 1)
  }

  @Test("merges new segments into older ones of their size, and leaves large ones alone")
  func policy() {
    func segments(_ sizes: [Int]) -> [Segment] {
      sizes.enumerated().map {
        Segment(number: $0 + 1, numbers: $0 + 1...$0 + 1, postings: [$1, 0, 0])
      }
    }
    #expect(Merging.due(segments([9, 9, 9, 9, 9, 9, 9, 9])).isEmpty)
    #expect(Merging.due(segments([9, 9, 9, 9, 9, 9, 9, 9, 9])).count == 9)
    #expect(Merging.due(segments([90_000, 9, 9, 9, 9, 9, 9, 9, 9])).count == 8)
  }

  @Test("has an estimate of the Jaccard index that is 1 for one text and near 0 for two")
  func estimate() {
    var numbers = SeededNumbers(1)
    let one = StoredSketch(
      signature: (0..<128).map { _ in UInt8.random(in: 0...255, using: &numbers) },
      look: SecondLook(fingerprints: [], pairs: []))
    let two = StoredSketch(
      signature: (0..<128).map { _ in UInt8.random(in: 0...255, using: &numbers) },
      look: SecondLook(fingerprints: [], pairs: []))
    let none = StoredSketch(signature: [], look: SecondLook(fingerprints: [], pairs: []))
    #expect(one.estimatedJaccard(one) == 1)
    #expect(one.estimatedJaccard(two) < 0.05)
    #expect(none.estimatedJaccard(none) == 0 && one.estimatedJaccard(none) == 0)
  }
}
