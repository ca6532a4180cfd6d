internal import TextReuse

/// Small drawings beside a number: a probability in its interval, and the weight of a reason.
///
/// They are drawn with attributes alone, as the page's policy lets no inline style act; the number
/// always stands beside them in words.
enum HTMLFigures {
  /// A scale from 0 to 1 with the interval as a bar and the probability as a dot.
  static func probability(_ verdict: Verdict, to html: inout HTMLWriter) {
    func place(_ value: Double) -> String {
      Figure(value.isFinite ? 4 + min(max(value, 0), 1) * 92 : 4).text
    }
    let (lower, upper) = (verdict.interval.lowerBound, verdict.interval.upperBound)
    html.raw(#"<svg class="scale" viewBox="0 0 100 12" width="100" height="12" "#)
    html.raw(#"aria-hidden="true">"#)
    html.raw(#"<line class="track" x1="4" x2="96" y1="6" y2="6"/>"#)
    html.raw(#"<line class="half" x1="50" x2="50" y1="2" y2="10"/>"#)
    html.open(
      "line", .class("span"), .data("x1", place(lower)), .data("x2", place(upper)),
      .data("y1", 6), .data("y2", 6))
    html.close("line")
    html.open("circle", .data("cx", place(verdict.probability)), .data("cy", 6), .data("r", "3.5"))
    html.close("circle")
    html.close("svg")
  }

  /// A bar to the right for a reason that speaks for descent, to the left for one against.
  static func weight(_ logOdds: Double, largest: Double, to html: inout HTMLWriter) {
    let finite = logOdds.isFinite ? logOdds : 0
    let length = min(abs(finite) / max(largest, 1), 1) * 58
    html.raw(#"<svg class="weight" viewBox="0 0 120 10" width="120" height="10" "#)
    html.raw(#"aria-hidden="true"><line class="half" x1="60" x2="60" y1="0" y2="10"/>"#)
    html.open(
      "rect", .class(finite < 0 ? "against" : "for"),
      .data("x", Figure(finite < 0 ? 60 - length : 60).text), .data("y", 2),
      .data("width", Figure(length).text), .data("height", 6))
    html.close("rect")
    html.close("svg")
  }
}
