import Foundation
import GRDB
import Testing
import TextReuse

@testable import SignatureArchive

@Suite("Opening an archive")
struct OpeningTests {
  private func reading(_ path: String, comparing: Bool = true) -> ArchiveError? {
    do throws(ArchiveError) {
      _ = try ArchiveReader(path, comparing: comparing)
      return nil
    } catch {
      return error
    }
  }

  private func writing(
    _ path: String, keepsTexts: Bool? = nil, creating: Bool = true
  ) -> ArchiveError? {
    do throws(ArchiveError) {
      _ = try ArchiveWriter(path, keepsTexts: keepsTexts, creating: creating)
      return nil
    } catch {
      return error
    }
  }

  private func make(_ path: String, change sql: String) throws {
    let writer = try ArchiveWriter(path, creating: true)
    try writer.write { try $0.execute(sql: sql) }
  }

  @Test("tells what is not there, a folder, and a file that is something else")
  func others() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path("missing")
    #expect(reading(missing) == .notFound(missing))
    #expect(
      writing(missing, creating: false) == .notFound(missing))
    let itself = folder.url.path()
    #expect(reading(itself) == .isFolder(itself))
    for (name, content) in [("empty", ""), ("text", String(repeating: "A text. ", count: 50))] {
      let path = folder.path(name)
      try content.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(reading(path) == .notAnArchive(path))
    }
    let text = folder.path("text")
    #expect(writing(text, creating: true) == .notAnArchive(text))
  }

  @Test("tells a format that comes after this one from a newer one that can be read")
  func versions() throws {
    let folder = try TemporaryFolder()
    let newer = folder.path("newer")
    try make(newer, change: "UPDATE header SET value = 3 WHERE name IN ('format', 'oldest')")
    let error = reading(newer, comparing: false)
    #expect(error == .newer(newer, oldest: 3, known: 1))
    #expect(
      error?.description
        == "\(newer): written in format 3, this tool reads up to 1; use a newer stemma")
    let readable = folder.path("readable")
    try make(readable, change: "UPDATE header SET value = 2 WHERE name = 'format'")
    #expect(try ArchiveReader(readable, comparing: true).header.format == 2)
    #expect(
      writing(readable, creating: false)
        == .newer(readable, oldest: 2, known: 1))
  }

  @Test("tells sketches that are not alike, with both sides")
  func unlike() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a")
    try make(path, change: "UPDATE header SET value = 'text 0' WHERE name = 'sketch'")
    let error = reading(path)
    #expect(
      error?.description == """
        \(path): its sketches are not this tool's; move its articles with stemma archive export \
        and import
          archive: text 0
          tool:    text 2, shingles 5, signature 128 of 8 bits, bands 42 x 3, fingerprints 5 of 8, \
        pairs of 8, second look 20 bits, keys 40 bits
        """)
    #expect(try ArchiveReader(path, comparing: false).header.count == 0)
  }

  @Test("tells a header that lacks something")
  func header() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a")
    try make(path, change: "DELETE FROM header WHERE name = 'next'")
    #expect(
      reading(path) == .damaged(path, .header("next")))
  }

  @Test("lets one write, and the next when that one is done")
  func writers() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a")
    do {
      let first = try ArchiveWriter(path, creating: true)
      #expect(writing(path, creating: true) == .otherWriter(path))
      _ = first.header
    }
    #expect(writing(path, creating: true) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()) == ["a"])
  }

  @Test("lets others read what is committed while one writes")
  func readers() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a")
    var numbers = SeededNumbers(2)
    let writer = try ArchiveWriter(path, creating: true)
    _ = try writer.add(Invented.document("one", &numbers), replacing: false)
    try writer.commit()
    let reader = try ArchiveReader(path, comparing: true)
    _ = try writer.add(Invented.document("two", &numbers), replacing: false)
    #expect(try reader.read { try $0.numbers() } == [1])
    try reader.read { snapshot in
      // Committed while this one is reading: it goes on with what it began with.
      try writer.commit()
      #expect(try snapshot.numbers() == [1])
    }
    #expect(try reader.read { try $0.numbers() } == [1, 2])
  }

  @Test("of what keeps texts with the wish for none, or the reverse, is an error")
  func texts() throws {
    let folder = try TemporaryFolder()
    for keeps in [true, false] {
      let path = folder.path("\(keeps)")
      #expect(writing(path, keepsTexts: keeps, creating: true) == nil)
      #expect(
        writing(path, keepsTexts: !keeps, creating: true)
          == .unlikeTexts(path, keepsTexts: keeps))
    }
  }
}
