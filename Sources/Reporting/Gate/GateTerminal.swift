internal import TextReuse

/// The report of a gate for a person at a terminal: the findings file by file, then what it comes to.
struct GateTerminal {
  private let options: RenderingOptions
  private let paint: Paint

  init(_ options: RenderingOptions) {
    self.options = options
    paint = Paint(color: options.color)
  }

  func write(_ report: GateReport, to out: inout some TextOutputStream) {
    let words = GateWording(report)
    // What counts must not be hidden by what does not.
    let shown = report.findings.filter(\.counts).prefix(options.top)
    var file: String?
    for finding in shown {
      let path = GateWording.path(finding)
      if path != file { out.write(paint(VisibleText.line(path), .bold) + "\n") }
      file = path
      write(finding, to: &out)
    }
    let rest = report.findings.count(where: \.counts) - shown.count
    if rest > 0 { out.write("… and \(Percent.count(rest)) more.\n") }
    if !shown.isEmpty { out.write("\n") }
    let quiet = report.findings.filter { !$0.counts }
    for finding in quiet.prefix(options.top) {
      let state = GateWording.state(finding.state) ?? ""
      lines("\(GateWording.path(finding)): \(finding.rule.rawValue). \(state)", to: &out)
    }
    if !quiet.isEmpty { out.write("\n") }
    for line in [words.looked, words.counts] + words.notes { lines(line, to: &out) }
    for line in words.open { lines("Not told: " + line, to: &out) }
    out.write(paint(words.outcome, report.outcome == .kept ? .green : .red) + "\n")
  }

  private func write(_ finding: GateFinding, to out: inout some TextOutputStream) {
    let style: Paint.Style? = finding.severity == .error ? .red : .yellow
    let worse = finding.state == .worse ? ", worse than accepted" : ""
    let line = finding.line.map { ", line \($0)" } ?? ""
    out.write(
      "  \(paint(finding.severity.rawValue, style)) \(finding.rule.rawValue)\(line)\(worse)\n")
    for sentence in GateWording.sentences(finding) { lines(sentence, indent: 4, to: &out) }
    if let place = finding.place {
      let text = BoundedExcerpt.text(place.text, limit: options.excerpt ?? 120)
      if !text.isEmpty { lines("“\(text)”", indent: 4, to: &out) }
    }
    lines("fingerprint \(finding.fingerprint)", indent: 4, to: &out)
  }

  private func lines(_ text: String, indent: Int = 0, to out: inout some TextOutputStream) {
    for line in Wrapping.plain(text, width: options.width - indent) {
      out.write(String(repeating: " ", count: indent) + line + "\n")
    }
  }
}
