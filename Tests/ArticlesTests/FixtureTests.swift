import Foundation
import Testing
import TextReuse

@testable import Articles

/// Every fixture gives what is written down for it.
///
/// `STEMMA_RECORD=1` writes `Fixtures/expected.json` anew and fails, so that nobody records unawares.
@Suite struct FixtureTests {
  private static let file = Fixtures.folder.appending(path: "expected.json")

  private static func expected() throws -> [String: Expected] {
    guard let data = try? Data(contentsOf: file) else { return [:] }
    return try JSONDecoder().decode([String: Expected].self, from: data)
  }

  @Test func `there are fixtures of every format, good, odd and hostile`() throws {
    let paths = Fixtures.paths()
    #expect(paths.count >= 60)
    #expect(Set(paths) == Set(try Self.expected().keys))
    let formats = Set(paths.compactMap { InputFormat(path: $0) })
    #expect(formats == Set(InputFormat.allCases))
  }

  @Test(arguments: Fixtures.paths())
  func `a fixture gives its articles and its reasons`(path: String) throws {
    let outcome = read(try Fixtures.bytes(path), as: path, Fixtures.options(path))
    #expect(Expected(outcome) == (try Self.expected()[path]))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["STEMMA_RECORD"] == "1"))
  func `recording fails`() throws {
    var all: [String: Expected] = [:]
    for path in Fixtures.paths() {
      all[path] = Expected(read(try Fixtures.bytes(path), as: path, Fixtures.options(path)))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(all).write(to: Self.file)
    Issue.record("recorded \(all.count) fixtures; look at the difference, then run without it")
  }

  @Test(arguments: Fixtures.paths(in: ["story"]))
  func `one story has the same words in every format`(path: String) throws {
    let plain = read(try Fixtures.bytes("story/plain.txt"), as: "plain.txt").articles
    let other = read(try Fixtures.bytes(path), as: path)
    #expect(other.skipped.isEmpty)
    try #require(other.articles.count == 1 && plain.count == 1)
    let tokenizer = Tokenizer()
    let expected = tokenizer.tokenize(plain[0].text)
    let found = tokenizer.tokenize(other.articles[0].text)
    #expect(found.hashes == expected.hashes)
    #expect(other.articles[0].language?.hasPrefix("en") == true)
  }

  @Test(arguments: Fixtures.paths(in: ["story"]))
  func `the content tells the format where the name says nothing`(path: String) throws {
    let named = read(try Fixtures.bytes(path), as: path)
    // Front matter, tab-separated values of any name and mail have no mark of their own.
    let byName = ["story/notes.md", "story/mail.eml"]
    let unnamed = read(try Fixtures.bytes(path), as: "fixture", Fixtures.options(path))
    if byName.contains(path) {
      #expect(unnamed.articles.count == 1)
    } else {
      #expect(unnamed.articles.map(\.text) == named.articles.map(\.text))
    }
  }
}
