public import ArgumentParser
internal import Foundation
public import Reporting

extension ReportFormat: ExpressibleByArgument {}

/// When colours are used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// A further report: a format and the file it goes to.
struct ReportRequest: ExpressibleByArgument {
  let format: ReportFormat
  let path: String

  init?(argument: String) {
    guard let mark = argument.firstIndex(of: "="),
      let format = ReportFormat(rawValue: String(argument[..<mark]))
    else { return nil }
    let path = String(argument[argument.index(after: mark)...])
    if path.isEmpty { return nil }
    self.format = format
    self.path = path
  }
}

/// The options that say how much of a report is shown.
struct ExtentArguments: ParsableArguments {
  @Option(help: "How many findings are shown to people; the total is always stated.")
  var top = 200

  @Option(
    help: ArgumentHelp(
      "How many characters of an article may be quoted in one place.",
      discussion: """
        Without it a page shows whole articles, a terminal the first lines of a passage, and other \
        forms 280 characters. 0 quotes nothing. JSON is always complete.
        """, valueName: "characters"))
  var excerpt: Int?

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top must not be negative; \(top) was given.") }
    if let excerpt, excerpt < 0 {
      throw ValidationError("--excerpt must not be negative; \(excerpt) was given.")
    }
  }
}

/// The options that say in what form results are given, and where.
struct OutputArguments: ParsableArguments {
  @Option(help: "The form of the results (default: terminal).")
  var format: ReportFormat?

  @Option(
    help: ArgumentHelp("The file for the results, instead of standard output.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "A further report in another form, such as html=report.html; may be given again.",
      valueName: "format=file"))
  var report: [ReportRequest] = []

  @Option(help: "Colours in a terminal; NO_COLOR in the environment turns auto off.")
  var color = ColorChoice.auto

  @Flag(
    inversion: .prefixedNo,
    help: "Show results in a terminal a screen at a time, by $PAGER or less.")
  var pager = true

  func validate() throws {
    var paths = report.map(\.path)
    if let output { paths.append(output) }
    if Set(paths).count < paths.count {
      throw ValidationError("Two reports cannot go to one file; name another for each.")
    }
  }

  /// The options of renderers that write to a terminal, or to a file.
  func rendering(_ extent: ExtentArguments?, toFile: Bool) -> RenderingOptions {
    RenderingOptions(
      top: extent?.top ?? RenderingOptions().top,
      width: toFile ? Terminal.standardWidth : Terminal.width,
      color: color == .always || color == .auto && !toFile && Terminal.hasColors,
      excerpt: extent?.excerpt)
  }

  /// Writes results in every form that is asked for, each to its place.
  ///
  /// Files come before standard output, so that a reader who goes away costs none of them.
  func write(
    _ extent: ExtentArguments? = nil, as standard: ReportFormat = .terminal,
    _ render: (ReportFormat, RenderingOptions, inout FileStream) -> Void
  ) throws {
    var failed = false
    var targets = report.map { (format: $0.format, path: $0.path) }
    targets.append((format ?? standard, output ?? "-"))
    for target in targets {
      do throws(OutputError) {
        var file = try OutputFile.open(target.path)
        let options = rendering(extent, toFile: target.path != "-")
        let isShown = pager && target.path == "-" && target.format == .terminal
        let reader = isShown ? Pager.start() : nil
        defer { reader?.finish() }
        render(target.format, options, &file.stream)
        try file.finish()
      } catch {
        Notes.write("stemma: \(error)")
        failed = true
      }
    }
    if failed { throw Status.incomplete }
  }
}

/// What is known of the terminal.
enum Terminal {
  static let standardWidth = 100

  /// How many columns standard output has; 100 where it is no terminal.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return standardWidth
  }

  /// Whether standard output is a terminal that wants colours.
  static var hasColors: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) != 0 && environment["NO_COLOR"]?.isEmpty ?? true
      && environment["TERM"] != "dumb"
  }
}
