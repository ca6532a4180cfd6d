import Foundation
import Testing

/// A desk's repository and its archive, made by the script in `samples/gate`, for a test's own.
final class GateDesk {
  let folder: TemporaryFolder
  /// The repository.
  let place: URL

  /// Whether the tool and git are there.
  static let isPossible =
    Tool.path != nil
    && (try? Tool.run(program: "/usr/bin/env", ["git", "--version"]))?.status == 0

  init() throws {
    folder = try TemporaryFolder()
    place = folder.url("desk")
    let made = try Tool.run(
      program: Tool.root.appending(path: "samples/gate/make-repository").path(), [place.path()])
    try #require(made.status == 0, "\(made.errors)")
  }

  /// Runs the gate in the repository.
  func gate(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(
      program: Tool.path ?? "", ["gate"] + arguments + ["--archive", "wire.stemma"], at: place)
  }

  /// Runs git in the repository.
  @discardableResult
  func git(_ arguments: String...) throws -> Tool.Outcome {
    let ended = try Tool.run(
      program: "/usr/bin/env",
      ["git", "-c", "user.name=Desk", "-c", "user.email=desk@brackwaterpost.example"] + arguments,
      at: place)
    try #require(ended.status == 0, "\(ended.errors)")
    return ended
  }

  func write(_ name: String, _ text: String) throws { try folder.write("desk/" + name, text) }

  func read(_ name: String) throws -> String { try folder.read("desk/" + name) }
}

/// What a gate's report in JSON says, as far as tests ask.
struct GateAnswer: Decodable {
  struct Finding: Decodable, Equatable {
    var rule: String
    var severity: String
    var state: String
    var draft: String
    var source: String?
    var says: String
    var details: [String]
    var words: Int
    var fingerprint: String
  }

  struct Open: Decodable, Equatable {
    var path: String
    var reason: String
  }

  var outcome: String
  var status: Int32
  var findings: [Finding]
  var skipped: [Open]
  var undecided: [Open]
  var notes: [String]
  var drafts: Int
  var now: String?

  init(_ text: String) throws {
    self = try JSONDecoder().decode(GateAnswer.self, from: Data(text.utf8))
  }

  /// The findings in short: `error stale-version city/bridge.md`.
  var short: [String] {
    findings.map {
      ($0.state == "open" ? "" : $0.state + " ") + "\($0.severity) \($0.rule) \($0.draft)"
    }
  }
}
