/// Finds headers of tables that the parser must not see: toml++ 3.4.0 ends the program at one whose
/// name begins with what no name can begin with, such as `[[[a]]]` or `[=]`.
enum HeaderCheck {
  /// The lines, from 1, of such headers.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func badLines(_ text: String) -> [Int] {
    var bad: [Int] = []
    var isInText = false
    var lines = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" }
    ).map { Array($0) }
    if lines[0].first == "\u{FEFF}" { lines[0].removeFirst() }
    for (number, line) in lines.enumerated() {
      if !isInText, isBad(line) { bad.append(number + 1) }
      // A text over several lines may hold anything.
      if marks(line) % 2 == 1 { isInText.toggle() }
    }
    return bad
  }

  private static func isBad(_ line: [Unicode.Scalar]) -> Bool {
    var rest = line[...].drop(while: isBlank)
    guard rest.first == "[" else { return false }
    rest = rest.dropFirst().drop(while: isBlank)
    if rest.first == "[" { rest = rest.dropFirst().drop(while: isBlank) }
    guard let first = rest.first, first != "\r" else { return false }
    return !(first == "]" || first == "\"" || first == "'" || isOfName(first))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      || scalar == "_" || scalar == "-"
  }

  /// How many times three quotation marks of one kind stand in a line.
  private static func marks(_ line: [Unicode.Scalar]) -> Int {
    var count = 0
    var run = 0
    var previous: Unicode.Scalar?
    for scalar in line {
      run = (scalar == "\"" || scalar == "'") && scalar == previous ? run + 1 : 1
      if run == 3, scalar == "\"" || scalar == "'" { count += 1 }
      previous = run == 3 ? nil : scalar
    }
    return count
  }
}
