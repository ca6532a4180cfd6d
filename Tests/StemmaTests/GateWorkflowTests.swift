import Foundation
import Testing

/// The programs that runners have.
enum RunnerTools {
  static let areThere = (try? Tool.shell("command -v curl tar sha256sum > /dev/null"))?.status == 0
}

/// The workflow files and the hook that `samples/gate/workflows` offers, their steps run as a runner
/// runs them, in a desk's repository and from a package at an address.
@Suite(
  "The workflows of the gate",
  .enabled(
    if: GateDesk.isPossible && RunnerTools.areThere,
    "needs the built stemma beside the tests, git, curl, tar and sha256sum"))
struct GateWorkflowTests {
  private let desk: GateDesk
  private static let workflows = Tool.root.appending(path: "samples/gate/workflows")

  /// A desk, and beside it a package whose tool is the built one.
  init() throws {
    desk = try GateDesk()
    try desk.folder.write(
      "stemma-0-linux/stemma", "#!/bin/sh\nexec \"\(Tool.path ?? "")\" \"$@\"\n")
    let packed = try Tool.shell(
      """
      chmod +x stemma-0-linux/stemma && tar -czf stemma-0-linux.tar.gz stemma-0-linux \
      && sha256sum stemma-0-linux.tar.gz > stemma-0-linux.tar.gz.sha256 && mkdir runner bin \
      && printf '#!/bin/sh\\necho 2031-05-17T12:00:00Z\\n' > bin/date && chmod +x bin/date
      """, at: desk.folder.url)
    try #require(packed.status == 0, "\(packed.errors)")
    // The archive is no part of the repository, and stays where it is.
    try desk.git("branch", "-f", "target", "main~8")
    try desk.git("remote", "add", "origin", desk.place.path())
    try desk.git("fetch", "-q", "origin")
  }

  /// The scripts of a workflow file, in their order: what follows a line that ends with `start`, as far
  /// as it is indented deeper than that line.
  private func scripts(_ file: String, after start: String) throws -> [String] {
    let text = try String(contentsOf: Self.workflows.appending(path: file), encoding: .utf8)
    var scripts: [String] = []
    var indent: Int?
    for line in text.components(separatedBy: "\n") {
      let depth = line.prefix { $0 == " " }.count
      if let outer = indent, depth > outer || line.isEmpty {
        scripts[scripts.count - 1] += line.dropFirst(outer + 2) + "\n"
      } else if line.hasSuffix(start) {
        indent = depth
        scripts.append("")
      } else {
        indent = nil
      }
    }
    return scripts
  }

  /// Runs scripts one after the other as a runner does, and gives the status of each.
  private func run(_ scripts: [String], _ environment: [String: String]) throws -> [Int32] {
    let names = environment.sorted { $0.key < $1.key }.map { "export \($0.key)='\($0.value)'\n" }
    let lead = names.joined() + "export PATH=\"\(desk.folder.url("bin").path()):$PATH\"\n"
    return try scripts.map {
      try Tool.run(
        program: "/bin/bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", lead + $0],
        at: desk.place
      ).status
    }
  }

  private func environment(_ more: [String: String]) -> [String: String] {
    [
      "STEMMA_PACKAGE": "file://" + desk.folder.url("stemma-0-linux.tar.gz").path(),
      "STEMMA_ARCHIVE": "wire.stemma",
    ].merging(more) { $1 }
  }

  @Test("for GitHub unpacks the package, annotates, and hands over a summary and a report")
  func github() throws {
    let steps = try scripts("github.yml", after: "run: |")
    #expect(steps.count == 2)
    let environment = environment([
      "RUNNER_TEMP": desk.folder.url("runner").path(), "GITHUB_BASE_REF": "target",
      "GITHUB_STEP_SUMMARY": desk.folder.url("summary.md").path(),
    ])
    // Nine commits later the desk has not kept its policy.
    #expect(try run(steps, environment) == [0, 1])
    #expect(try desk.folder.read("summary.md").hasPrefix("# Stemma gate: policy broken\n"))
    #expect(try desk.folder.read("runner/stemma-gate.sarif").contains("\"embargo-broken\""))
    // What came with another commit is not looked at.
    try desk.git("checkout", "-q", "main~6")
    try desk.git("branch", "-f", "target", "main~7")
    try desk.git("fetch", "-q", "origin")
    #expect(try run([steps[1]], environment) == [0])
    #expect(try desk.folder.read("summary.md").hasPrefix("# Stemma gate: policy kept\n"))
  }

  @Test("for GitLab unpacks the package and leaves a JUnit report")
  func gitlab() throws {
    let steps = try scripts("gitlab.yml", after: "- |")
    #expect(steps.count == 2)
    let environment = environment(["CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "target"])
    #expect(try run(steps, environment) == [0, 1])
    #expect(try desk.read("stemma-gate.xml").contains("type=\"error\""))
  }

  @Test("do not run a package that is not the one that its checksum is of")
  func checksum() throws {
    try desk.folder.write("stemma-0-linux.tar.gz", "something else")
    let step = try scripts("github.yml", after: "run: |")[0]
    #expect(
      try run([step], environment(["RUNNER_TEMP": desk.folder.url("runner").path()])) == [1])
  }

  @Test("the hook keeps a commit from being made that breaks the policy, and lets others be")
  func hook() throws {
    try desk.git("checkout", "-q", "main~8")
    let hook = desk.place.appending(path: ".git/hooks/pre-commit")
    try FileManager.default.copyItem(at: Self.workflows.appending(path: "pre-commit"), to: hook)
    let library = try desk.git("show", "main~7:region/a library, and its stove.md").output
    try desk.write("lifted.md", library)
    func commit(_ archive: String = "wire.stemma") throws -> Int32 {
      try Tool.shell(
        """
        export PATH="\(desk.folder.url("bin").path()):$PATH" STEMMA_ARCHIVE=\(archive)
        git add lifted.md && git -c user.name=D -c user.email=d@desk.example commit -q -m lifted
        """, at: desk.place
      ).status
    }
    #expect(try commit() != 0)
    #expect(try desk.git("log", "-1", "--format=%s").output.hasPrefix("Take over the agency"))
    // Where it cannot be told, nothing is committed either.
    #expect(try commit("none.stemma") != 0)
    let credited = try desk.git("show", "main~6:region/a library, and its stove.md").output
    try desk.write("lifted.md", credited)
    #expect(try commit() == 0)
    #expect(try desk.git("log", "-1", "--format=%s").output == "lifted\n")
  }
}
