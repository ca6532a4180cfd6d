import Foundation
import SignatureArchive
import Testing

@Suite("An archive that is broken off", .enabled(if: Tool.path != nil), .serialized)
struct ArchiveFailureTests {
  /// A few kills in the short run; two hundred by `Scripts/test --long`.
  private static let kills = ProcessInfo.processInfo.environment["STEMMA_LONG"] == nil ? 2 : 67

  /// Starts the tool, and kills it after some time unless it ends before.
  private func kill(after seconds: Double, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: Tool.path ?? "")
    process.arguments = arguments
    process.currentDirectoryURL = Tool.root
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// The ids that a reader sees.
  private func ids(_ archive: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: archive) else { return [] }
    let listed = try Tool.run("archive", "list", archive)
    return listed.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  private func isSound(_ archive: String) throws -> Bool {
    let verified = try Tool.run("archive", "verify", archive)
    return verified.status == 0 && verified.output.hasSuffix("all sound.\n")
  }

  @Test("while adding has every batch that was committed, and goes on from there")
  func add() throws {
    let folder = try TemporaryFolder()
    let whole = folder.url("whole.stemma").path()
    _ = try Tool.run("archive", "add", whole, "samples/articles")
    let all = try ids(whole)
    let arguments = ["samples/articles", "--batch", "3", "--threads", "2"]
    for turn in 0..<Self.kills {
      let archive = folder.url("a\(turn).stemma").path()
      var seen = 0
      var time = 0.05
      while seen < all.count {
        try kill(after: Double.random(in: 0.02...time), ["archive", "add", archive] + arguments)
        time += 0.4
        guard FileManager.default.fileExists(atPath: archive) else { continue }
        // A file that has no table yet is one that the next add makes.
        guard let size = try? Data(contentsOf: URL(filePath: archive)).count, size > 0 else {
          continue
        }
        #expect(try isSound(archive))
        let now = try ids(archive)
        #expect(now.count >= seen && now == Array(all.prefix(now.count)))
        #expect(now.count % 3 == 0 || now.count == all.count)
        seen = now.count
      }
    }
  }

  @Test("while removing has all or none of it")
  func remove() throws {
    let folder = try TemporaryFolder()
    let whole = folder.url("whole.stemma").path()
    _ = try Tool.run("archive", "add", whole, "samples/articles")
    let all = try ids(whole)
    let some = Array(all.prefix(20))
    for turn in 0..<Self.kills {
      let archive = folder.url("a\(turn).stemma").path()
      try FileManager.default.copyItem(atPath: whole, toPath: archive)
      try kill(after: Double.random(in: 0.01...0.2), ["archive", "remove", archive] + some)
      #expect(try isSound(archive))
      let now = try ids(archive)
      #expect(now == all || now == Array(all.dropFirst(20)))
    }
  }

  @Test("while compacting has all that it had")
  func compact() throws {
    let folder = try TemporaryFolder()
    let whole = folder.url("whole.stemma").path()
    _ = try Tool.run("archive", "add", whole, "samples/articles", "--batch", "6")
    let all = try ids(whole)
    _ = try Tool.run(
      program: Tool.path ?? "", ["archive", "remove", whole] + all.prefix(9))
    let left = Array(all.dropFirst(9))
    for turn in 0..<Self.kills {
      let archive = folder.url("a\(turn).stemma").path()
      try FileManager.default.copyItem(atPath: whole, toPath: archive)
      try kill(after: Double.random(in: 0.01...0.3), ["archive", "compact", archive])
      #expect(try isSound(archive))
      #expect(try ids(archive) == left)
    }
  }

  @Test(
    "by a full disk says so, and goes on when there is room", .enabled(if: SmallDisk.isPossible))
  func fullDisk() throws {
    let disk = try SmallDisk(kilobytes: 200)
    let archive = disk.path + "/a.stemma"
    let full = try Tool.run("archive", "add", archive, "samples/articles", "--batch", "4")
    #expect(full.status == 2)
    #expect(
      full.complaints == [
        "stemma: \(archive): the disk is full; make room and run it again, it goes on where it was"
      ])
    try disk.resize(kilobytes: 4000)
    #expect(try isSound(archive))
    let there = try ids(archive).count
    #expect(there % 4 == 0)
    let rest = try Tool.run("archive", "add", archive, "samples/articles", "--batch", "4")
    #expect(
      rest.output == "\(43 - there) added, \(there) there already; \(archive) has 43 articles.\n")
    #expect(try isSound(archive))
  }

  @Test("in a folder that cannot be written is read, and says so where it is to be written")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    let archive = folder.url("a.stemma").path()
    _ = try Tool.run("archive", "add", archive, "samples/articles")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: folder.url.path())
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: archive)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.url.path())
    }
    let listed = try OtherUser.run("archive", "list", archive)
    #expect(listed.status == 0 && listed.output.split(separator: "\n").count == 43)
    let checked = try OtherUser.run(
      "check", "samples/articles/verdict-wire-npa.md", "--archive", archive, "--format", "jsonl")
    #expect(checked.status == 0 && !checked.output.isEmpty)
    for command in [["add", archive, "samples/articles"], ["compact", archive]] {
      let refused = try OtherUser.run(["archive"] + command)
      #expect(refused.status == 2)
      #expect(
        refused.complaints == [
          "stemma: \(archive): cannot be written by this user; make the file and its folder writable"
        ])
    }
  }
}

/// A disk in memory with little room.
final class SmallDisk {
  let path: String

  /// Whether this system lets us make one.
  static let isPossible: Bool = (try? SmallDisk(kilobytes: 64)) != nil

  private struct Failed: Error {}
  private let folder = try? TemporaryFolder()

  init(kilobytes: Int) throws {
    guard let folder else { throw Failed() }
    path = folder.url.path()
    try mount("size=\(kilobytes)k")
  }

  /// Gives it more room.
  func resize(kilobytes: Int) throws { try mount("remount,size=\(kilobytes)k") }

  private func mount(_ options: String) throws {
    let outcome = try Tool.run(
      program: "/usr/bin/env", ["mount", "-t", "tmpfs", "-o", options, "tmpfs", path])
    if outcome.status != 0 { throw Failed() }
  }

  deinit { _ = try? Tool.run(program: "/usr/bin/env", ["umount", path]) }
}

/// The tool as a user who may not do everything.
enum OtherUser {
  static func run(_ arguments: String...) throws -> Tool.Outcome { try run(arguments) }

  static func run(_ arguments: [String]) throws -> Tool.Outcome {
    guard getuid() == 0 else { return try Tool.run(program: Tool.path ?? "", arguments) }
    return try Tool.run(
      program: "/usr/bin/env",
      ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", Tool.path ?? ""]
        + arguments)
  }
}
