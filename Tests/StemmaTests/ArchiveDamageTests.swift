import Foundation
import Testing

@Suite("A damaged archive, by the tool", .enabled(if: Tool.path != nil))
struct ArchiveDamageTests {
  /// An archive of the samples.
  private func made(_ folder: TemporaryFolder) throws -> Data {
    let path = folder.url("sound.stemma").path()
    #expect(try Tool.run("archive", "add", path, "samples/articles", "--batch", "7").status == 0)
    return try Data(contentsOf: URL(filePath: path))
  }

  /// What `verify`, `list` and `check` make of a file; each must end by itself, and name the file where it complains.
  private func outcomes(_ path: String) throws -> [Tool.Outcome] {
    let draft = "samples/articles/verdict-trust-partial.md"
    let runs = [
      ["archive", "verify", path], ["archive", "list", path],
      ["check", draft, "--archive", path, "--format", "jsonl"],
    ]
    return try runs.map { arguments in
      let outcome = try Tool.run(program: Tool.path ?? "", arguments)
      #expect(outcome.status == 0 || outcome.status == 2, "\(arguments): \(outcome)")
      if outcome.status == 2 {
        #expect((outcome.errors + outcome.output).contains(path), "\(arguments): \(outcome)")
      }
      return outcome
    }
  }

  @Test("with a flipped bit is told of by verify, or reads as before; no command crashes")
  func flips() throws {
    let folder = try TemporaryFolder()
    let sound = try made(folder)
    let path = folder.url("flipped.stemma").path()
    try sound.write(to: URL(filePath: path))
    let whole = try outcomes(path)
    #expect(whole.allSatisfy { $0.status == 0 })
    var noticed = 0
    let places = 24
    for turn in 0..<places {
      var damaged = sound
      // Spread over the file, so that every kind of page is hit.
      let stretch = sound.count / places
      let place = turn * stretch + turn * 7919 % stretch
      damaged[place] ^= 1 << UInt8(turn % 8)
      for end in ["", "-wal", "-shm", "-lock"] {
        try? FileManager.default.removeItem(atPath: path + end)
      }
      try damaged.write(to: URL(filePath: path))
      let found = try outcomes(path)
      if found[0].status == 2 {
        noticed += 1
      } else {
        #expect(found == whole, "byte \(place): damage that verify does not tell of")
      }
    }
    #expect(noticed > 0)
  }

  @Test("that ends early says so", arguments: [0.03, 0.4, 0.9])
  func truncated(share: Double) throws {
    let folder = try TemporaryFolder()
    let sound = try made(folder)
    let path = folder.url("short.stemma").path()
    try sound.prefix(Int(Double(sound.count) * share)).write(to: URL(filePath: path))
    let verified = try outcomes(path)[0]
    #expect(verified.status == 2)
    #expect(
      (verified.errors + verified.output).contains(/damaged|malformed|not an archive/),
      "\(verified)")
  }

  @Test(
    "of other bytes is no archive", arguments: ["An article, not an archive.\n", "{\"id\": 1}\n"])
  func other(text: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.url("other.stemma").path()
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try outcomes(path).allSatisfy { $0.status == 2 })
    let added = try Tool.run("archive", "add", path, "samples/articles")
    #expect(added.status == 2 && added.errors.contains(path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }
}
