internal import ArgumentParser
internal import Foundation
internal import TextReuse

/// What the tool says beside its results, on standard error.
enum Notes {
  /// How many skipped things are named one by one.
  static let mostNamed = 20

  /// Writes a line, safe to show whatever file names hold.
  static func write(_ line: String) {
    var out = FileStream(descriptor: STDERR_FILENO)
    out.write(shown(line) + "\n")
    out.flush()
  }

  /// Names what was skipped, up to a number, and counts the rest.
  static func name(_ skipped: [Skipped]) {
    for thing in skipped.prefix(mostNamed) {
      let place = thing.place.map { ", \($0)" } ?? ""
      let path = thing.path == "-" ? "standard input" : thing.path
      write("stemma: \(path)\(place): \(thing.reason)")
    }
    let rest = skipped.count - mostNamed
    if rest > 0 { write("stemma: and \(rest) more skipped") }
  }

  /// Writes an error and throws the status for it.
  static func fail(_ error: some CustomStringConvertible) throws -> Never {
    write("stemma: \(error)")
    throw Status.incomplete
  }

  /// The line with control characters, which could move the cursor, as escapes.
  private static func shown(_ line: String) -> String {
    var text = ""
    for scalar in line.unicodeScalars {
      let category = scalar.properties.generalCategory
      let isUnsafe = category == .format || category == .control && scalar != "\n" && scalar != "\t"
      text += isUnsafe ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
    return text
  }
}
