internal import Foundation

/// The headers of a message, folded lines joined.
struct MailHeaders {
  /// How many headers are looked at.
  private static let most = 1000

  private var values: [String: String] = [:]
  /// Where what follows the headers begins.
  private(set) var end = 0

  /// Reads headers up to the first empty line. Of one that comes twice, the first counts.
  init(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    var name = ""
    var value: [UInt8] = []
    var count = 0
    while at < bytes.endIndex {
      let stop = bytes[at...].firstIndex(of: 10) ?? bytes.endIndex
      var line = bytes[at..<stop]
      if line.last == 13 { line = line.dropLast() }
      if line.isEmpty {
        at = min(stop + 1, bytes.endIndex)
        break
      }
      let isFolded = line.first == 32 || line.first == 9
      guard isFolded || line.contains(58) else { break }
      at = min(stop + 1, bytes.endIndex)
      count += 1
      guard count <= Self.most else { continue }
      if isFolded {
        value += line
        continue
      }
      take(name, value)
      let colon = line.firstIndex(of: 58) ?? line.endIndex
      name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      value = Array(line[colon...].dropFirst())
    }
    end = at
    take(name, value)
  }

  private mutating func take(_ name: String, _ value: [UInt8]) {
    guard !name.isEmpty, values[name] == nil else { return }
    let text =
      String(validating: value, as: UTF8.self) ?? TextDecoding.windows1252(value)
    values[name] = HTMLText.collapsed(text)
  }

  /// A header as it stands; `nil` where it is missing or blank.
  subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// A header with its encoded words (RFC 2047) resolved.
  func decoded(_ name: String) -> String? { self[name].map(EncodedWords.decode) }

  /// The kind of content, `text/plain` where none is said, and its parameters.
  var type: (name: String, parameters: [String: String]) {
    guard let line = self["content-type"] else { return ("text/plain", [:]) }
    return Self.type(line)
  }

  /// Reads a kind of content with its parameters.
  static func type(_ line: String) -> (name: String, parameters: [String: String]) {
    var pieces: [String] = [""]
    var quoted = false
    for character in line {
      if character == "\"" { quoted.toggle() }
      if character == ";", !quoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    var parameters: [String: String] = [:]
    for piece in pieces.dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = HTMLText.collapsed(String(piece[..<equals])).lowercased()
      let value = HTMLText.collapsed(String(piece[piece.index(after: equals)...]))
      if parameters[name] == nil { parameters[name] = value.filter { $0 != "\"" } }
    }
    return (HTMLText.collapsed(pieces[0]).lowercased(), parameters)
  }
}
