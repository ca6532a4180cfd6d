internal import TextReuse

/// Draws how often pairs of a predicted probability are derived: one line a corpus, ten bins each, as SVG.
///
/// The area of a dot grows with the pairs in its bin. On the diagonal a probability means what it says.
struct CalibrationPlot {
  /// One line of the plot.
  struct Line {
    var name: String
    var color: String
    var probabilities: [Double]
    var labels: [Bool]
  }

  var lines: [Line]

  private static let size = 420.0
  private static let margin = 48.0
  private static let bins = 10

  /// The whole picture.
  var svg: String {
    let side = Self.size + 2 * Self.margin
    let legend = lines.enumerated().map { place, line in
      let y = Self.margin + 18 + Double(place) * 18
      return """
        <circle cx="\(number(Self.margin + 16))" cy="\(number(y - 4))" r="5" fill="\(line.color)"/>
        <text x="\(number(Self.margin + 28))" y="\(number(y))">\(line.name)</text>
        """
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(side)) \(number(side))" \
      font-family="sans-serif" font-size="13">
      <title>Calibration out of fold</title>
      <rect width="100%" height="100%" fill="#fff"/>
      <rect x="\(number(Self.margin))" y="\(number(Self.margin))" width="\(number(Self.size))" \
      height="\(number(Self.size))" fill="none" stroke="#888"/>
      <path d="M \(point(0, 0)) L \(point(1, 1))" stroke="#bbb" stroke-dasharray="4 4"/>
      \(ticks.joined(separator: "\n"))
      <text x="\(number(side / 2))" y="\(number(side - 8))" text-anchor="middle">probability given</text>
      <text transform="translate(14 \(number(side / 2))) rotate(-90)" text-anchor="middle">share derived</text>
      \(lines.map(draw).joined(separator: "\n"))
      \(legend.joined(separator: "\n"))
      </svg>

      """
  }

  private var ticks: [String] {
    [0, 0.25, 0.5, 0.75, 1].flatMap { share in
      let along = Self.margin + share * Self.size
      let up = Self.margin + (1 - share) * Self.size
      return [
        "<text x=\"\(number(along))\" y=\"\(number(Self.margin + Self.size + 18))\" "
          + "text-anchor=\"middle\">\(share)</text>",
        "<text x=\"\(number(Self.margin - 6))\" y=\"\(number(up + 4))\" "
          + "text-anchor=\"end\">\(share)</text>",
      ]
    }
  }

  private func draw(_ line: Line) -> String {
    var counts = [Int](repeating: 0, count: Self.bins)
    var given = [Double](repeating: 0, count: Self.bins)
    var seen = [Double](repeating: 0, count: Self.bins)
    for (probability, isDerived) in zip(line.probabilities, line.labels) {
      let bin = min(Self.bins - 1, Int(probability * Double(Self.bins)))
      counts[bin] += 1
      given[bin] += probability
      seen[bin] += isDerived ? 1 : 0
    }
    let used = counts.indices.filter { counts[$0] > 0 }
    let points = used.map { (given[$0] / Double(counts[$0]), seen[$0] / Double(counts[$0])) }
    let path = points.map { point($0.0, $0.1) }.joined(separator: " L ")
    let dots = zip(used, points).map { bin, place in
      let radius = 2 + 12 * (Double(counts[bin]) / Double(max(1, line.labels.count))).squareRoot()
      let xy = point(place.0, place.1).split(separator: " ")
      return "<circle cx=\"\(xy[0])\" cy=\"\(xy[1])\" r=\"\(number(radius))\" "
        + "fill=\"\(line.color)\" fill-opacity=\"0.6\"><title>\(line.name): \(counts[bin]) pairs"
        + "</title></circle>"
    }
    return "<path d=\"M \(path)\" fill=\"none\" stroke=\"\(line.color)\"/>\n"
      + dots.joined(separator: "\n")
  }

  private func point(_ x: Double, _ y: Double) -> String {
    number(Self.margin + x * Self.size) + " " + number(Self.margin + (1 - y) * Self.size)
  }

  private func number(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
