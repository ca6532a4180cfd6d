internal import Foundation
internal import TextReuse

/// A cluster as a graph: its articles on a circle by number, its findings as lines between them.
///
/// A line has an arrow where the direction is claimed and is dashed where it is not; it is as wide as
/// descent is probable. A finding that alone holds two parts together is marked as a bridge.
struct ClusterDrawing {
  let members: [String]
  let bridges: [Sides<String>]
  let findings: [Verdict]

  private static let center = (x: 170.0, y: 150.0)
  private static let radius = 118.0
  private static let dot = 13.0

  /// Writes the drawing under a label for those who cannot see it.
  func write(label: String, to html: inout HTMLWriter) {
    html.raw("<svg class=\"graph\" viewBox=\"0 0 340 300\" role=\"img\" aria-label=\"")
    html.text(label)
    html.raw("\">")
    let places = Dictionary(
      zip(members, members.indices.map(place)), uniquingKeysWith: { first, _ in first })
    for finding in findings {
      if let a = places[finding.ids.a], let b = places[finding.ids.b] {
        writeLine(finding, from: a, to: b, &html)
      }
    }
    for (index, id) in members.enumerated() { writeNode(index, id, to: &html) }
    html.raw("</svg>\n")
  }

  /// The first at the top, the others clockwise.
  private func place(_ index: Int) -> (x: Double, y: Double) {
    let angle = 2 * Double.pi * Double(index) / Double(max(1, members.count)) - Double.pi / 2
    return (
      Self.center.x + Self.radius * cos(angle), Self.center.y + Self.radius * sin(angle)
    )
  }

  private func writeLine(
    _ finding: Verdict, from a: (x: Double, y: Double), to b: (x: Double, y: Double),
    _ html: inout HTMLWriter
  ) {
    let isBack = finding.direction.verdict == .bToA
    let isDirected = isBack || finding.direction.verdict == .aToB
    let (start, end) = isBack ? (b, a) : (a, b)
    let length = max(
      1,
      ((end.x - start.x) * (end.x - start.x)
        + (end.y - start.y) * (end.y - start.y)).squareRoot())
    // Lines end where the dots of their articles begin.
    let (dx, dy) = ((end.x - start.x) / length * Self.dot, (end.y - start.y) / length * Self.dot)
    let isBridge = bridges.contains {
      $0 == finding.ids || $0 == finding.ids.swapped
    }
    let kind = (isDirected ? "edge" : "edge open") + (isBridge ? " bridge" : "")
    html.open(
      "line", .class(kind), .data("x1", Figure(start.x + dx).text),
      .data("y1", Figure(start.y + dy).text), .data("x2", Figure(end.x - dx * 1.25).text),
      .data("y2", Figure(end.y - dy * 1.25).text),
      .data("stroke-width", Figure(0.75 + 2 * min(max(finding.probability, 0), 1)).text),
      .data(isDirected ? "marker-end" : "data-open", isDirected ? SVGArrow.reference : "true"))
    html.element(
      "title",
      text: "\(finding.ids.a), \(finding.ids.b): \(Wording.label(finding.relation)), "
        + Percent.text(finding.probability))
    html.close("line")
  }

  private func writeNode(_ index: Int, _ id: String, to html: inout HTMLWriter) {
    let place = place(index)
    html.open(
      "circle", .class("node"), .data("cx", Figure(place.x).text),
      .data("cy", Figure(place.y).text),
      .data("r", Figure(Self.dot).text))
    html.element("title", text: id)
    html.close("circle")
    html.open(
      "text", .data("x", Figure(place.x).text), .data("y", Figure(place.y + 4).text),
      .data("text-anchor", "middle"))
    html.text("\(index + 1)")
    html.close("text")
  }
}

/// The head of an arrow; one definition serves every line of a page.
enum SVGArrow {
  static let reference = "url(#arrow)"

  /// Writes the definition.
  static func define(to html: inout HTMLWriter) {
    html.raw(
      """
      <svg class="defs" width="0" height="0" aria-hidden="true"><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" \
      markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse">\
      <path d="M0 0L8 4L0 8z"/></marker></defs></svg>

      """)
  }
}
