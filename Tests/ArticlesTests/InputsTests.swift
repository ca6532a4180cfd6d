import Foundation
import Testing
import TextReuse

@testable import Articles

@Suite struct InputsTests {
  @Test func `a folder gives its articles in the order of their paths`() throws {
    let folder = try TemporaryFolder()
    for name in ["w/b.txt", "w/a/z.html", "w/a.md", "w/B.json", "w/c.jsonl.gz", "w/deep/x/y.htm"] {
      try folder.write(name, "text")
    }
    for name in ["w/p.png", "w/.hidden.txt", "w/.git/a.txt", "w/gz", "w/README"] {
      try folder.write(name, "text")
    }
    let found = folder.expand("w")
    #expect(
      found.files
        == ["w/B.json", "w/a.md", "w/a/z.html", "w/b.txt", "w/c.jsonl.gz", "w/deep/x/y.htm"])
    #expect(found.skipped.isEmpty)
    #expect(folder.expand("w/").files.count == 6)
  }

  @Test func `a file is taken whatever its name and only once`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("README", "12345")
    let found = Inputs.expand([path, "-", path, "-"])
    #expect(found.files == [InputFile(path: path, bytes: 5), InputFile(path: "-", bytes: nil)])
  }

  @Test func `a missing file, an empty folder and a pattern without a match are named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty/.keep", "")
    let found = folder.expand("none.txt", "empty", "*.html", "none/*.txt")
    let path = folder.path
    #expect(found.files.isEmpty)
    #expect(
      found.skipped == [
        Skipped(path: path + "/none.txt", reason: "no such file or folder; check the path"),
        Skipped(
          path: path + "/empty",
          reason: "no articles in the folder; it needs files of a kind that is read, "
            + "such as .txt, .html, .jsonl, .xml or .zip"),
        Skipped(
          path: path + "/*.html",
          reason: "no article matches the pattern; check it against the folder"),
        Skipped(
          path: path + "/none/*.txt",
          reason: "no article matches the pattern; check it against the folder"),
      ])
  }

  @Test func `patterns match names and folders`() throws {
    let folder = try TemporaryFolder()
    for name in ["a1.txt", "a2.txt", "b1.md", "x/a3.txt", "x/y/a4.txt", "p.png", ".a5.txt"] {
      try folder.write(name, "text")
    }
    #expect(folder.expand("*").files == ["a1.txt", "a2.txt", "b1.md", "x/a3.txt", "x/y/a4.txt"])
    #expect(folder.expand("a?.txt").files == ["a1.txt", "a2.txt"])
    #expect(folder.expand("[!a]*.md").files == ["b1.md"])
    #expect(folder.expand("a[2-9].txt").files == ["a2.txt"])
    #expect(
      folder.expand("**/a*.txt").files == ["a1.txt", "a2.txt", "x/a3.txt", "x/y/a4.txt"])
    #expect(folder.expand("x/**").files == ["x/a3.txt", "x/y/a4.txt"])
    #expect(folder.expand("*/y/*.txt").files == ["x/y/a4.txt"])
    #expect(folder.expand("*.png").files == ["p.png"])
  }

  @Test func `a file whose name looks like a pattern is that file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a[1].txt", "text")
    #expect(folder.expand("a[1].txt").files == ["a[1].txt"])
  }

  @Test(arguments: [
    ("*", "a", true), ("a*b*c", "aXbYbc", true), ("a*b*c", "acb", false), ("?", "é", true),
    ("[]a]", "]", true), ("[a-", "[a-", true), ("[^x]", "x", false), ("*", ".a", false),
    (".*", ".a", true), ("", "", true), ("**", "", true), ("[z-a]", "b", false),
  ])
  func `a pattern matches from end to end`(pattern: String, name: String, expected: Bool) {
    #expect(GlobPattern(pattern).matches(name) == expected)
  }

  @Test func `a pattern of many stars takes no time`() {
    let name = String(repeating: "a", count: 2000)
    #expect(!GlobPattern(String(repeating: "a*", count: 200) + "b").matches(name))
  }

  @Test func `links that lead back are followed once`() throws {
    let folder = try TemporaryFolder()
    try folder.write("w/a.txt", "text")
    try folder.write("other/b.txt", "text")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path + "/w/loop", withDestinationPath: folder.path + "/w")
    try manager.createSymbolicLink(
      atPath: folder.path + "/w/self.txt", withDestinationPath: "self.txt")
    try manager.createSymbolicLink(
      atPath: folder.path + "/w/out", withDestinationPath: folder.path + "/other")
    let found = folder.expand("w")
    #expect(found.files == ["w/a.txt", "w/out/b.txt"])
    #expect(
      found.skipped == [
        Skipped(
          path: folder.path + "/w/self.txt",
          reason: "cannot be read (Too many levels of symbolic links);"
            + " check the disk and try again")
      ])
    #expect(folder.expand("**/*.txt").files == ["other/b.txt", "w/a.txt"])
  }

  @Test(.disabled(if: geteuid() == 0, "root may read everything"))
  func `a file that may not be read is named`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "text")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let skipped = ArticleReader().read(InputFile(path: path)) { _ in }
    #expect(
      skipped == [
        Skipped(path: path, reason: "permission denied; make it readable for this user")
      ])
  }

  @Test func `a missing file and a folder cannot be read`() throws {
    let folder = try TemporaryFolder()
    #expect(
      ArticleReader().read(InputFile(path: folder.path)) { _ in } == [
        Skipped(path: folder.path, reason: "is a folder; name a file in it")
      ])
    #expect(
      ArticleReader().read(InputFile(path: folder.path + "/a")) { _ in } == [
        Skipped(path: folder.path + "/a", reason: "no such file or folder; check the path")
      ])
  }

  @Test func `a failure of the caller ends the reading`() throws {
    struct Stop: Error {}
    var count = 0
    #expect(throws: Stop.self) {
      _ = try ArticleReader().read(
        bytes: Array("{\"text\":\"a\"}\n{\"text\":\"b\"}".utf8), path: "-"
      ) { _ in
        count += 1
        throw Stop()
      }
    }
    #expect(count == 1)
  }

  @Test func `progress adds up to the size of the file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
    for limit in [10, 16 << 20] {
      var total = 0
      _ = ArticleReader(.init(maximumArticleBytes: limit)).read(
        InputFile(path: path, bytes: 1_000_000), progress: { total += $0 }, each: { _ in })
      #expect(total == 1_000_000)
    }
  }
}
