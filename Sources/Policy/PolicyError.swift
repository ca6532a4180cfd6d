/// What is wrong in one place of a policy or a baseline.
public struct PolicyProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// The line, from 1, where it is known.
  public var line: Int?
  /// What is wrong, and after a semicolon what cures it.
  public var says: String

  /// A problem from its place and its words.
  public init(line: Int?, says: String) {
    self.line = line
    self.says = says
  }

  /// The place and the words.
  public var description: String { (line.map { "line \($0): " } ?? "") + says }
}

/// Why a policy or a baseline cannot be used: everything that is wrong in it, in the order of its
/// lines.
public struct PolicyError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// What is wrong; at least one thing.
  public var problems: [PolicyProblem]

  /// An error from its file and what is wrong there.
  public init(file: String, problems: [PolicyProblem]) {
    self.file = file
    self.problems = problems
  }

  /// A line for each thing that is wrong.
  public var description: String {
    problems.map { problem in
      file + (problem.line.map { ", line \($0)" } ?? "") + ": " + problem.says
    }.joined(separator: "\n")
  }
}
