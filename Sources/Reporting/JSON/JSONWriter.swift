/// Writes JSON piece by piece: keys in the order they are given, the same bytes for the same values.
///
/// Pieces gather in a buffer that `flush(to:)` hands over, so that a document of any length can be
/// written in a stream. Strings are written so that no terminal, browser or editor acts on them:
/// control characters, line separators and invisible format characters are escaped, which every JSON
/// reader turns back into the same text.
///
///     var writer = JSONWriter()
///     writer.object { $0.field("id", "wire-17") }
///     writer.takeText()  // {"id": "wire-17"}
public struct JSONWriter {
  /// How a document is laid out.
  public enum Layout: Sendable, Equatable {
    /// All on one line.
    case line
    /// The outermost containers, so many levels deep, with an element a line; the rest on one line.
    case open(levels: Int)

    fileprivate var levels: Int {
      switch self {
      case .line: 0
      case .open(let levels): levels
      }
    }
  }

  private var levels: Int
  private let escapesMarkup: Bool
  private var buffer: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// A writer with an empty buffer.
  ///
  /// - Parameter escapesMarkup: Whether `<`, `>` and `&` are escaped too, so that the text can stand
  ///   inside a `script` element.
  public init(layout: Layout = .line, escapesMarkup: Bool = false) {
    levels = layout.levels
    self.escapesMarkup = escapesMarkup
  }

  /// What is in the buffer, which is emptied.
  public mutating func takeText() -> String {
    defer { buffer.removeAll(keepingCapacity: true) }
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Hands what is in the buffer over to `out` and empties it.
  public mutating func flush(to out: inout some TextOutputStream) {
    if !buffer.isEmpty { out.write(takeText()) }
  }

  /// Ends a line of JSON lines, or the document.
  public mutating func lineBreak() {
    buffer.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  // MARK: Containers

  /// Writes an object whose fields `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    begin("{")
    body(&self)
    end("}")
  }

  /// Writes an array with one element for each of `elements`.
  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ each: (inout JSONWriter, Elements.Element) -> Void
  ) {
    begin("[")
    for element in elements { each(&self, element) }
    end("]")
  }

  /// Writes what `body` writes on one line, however deep the rest is laid open.
  public mutating func inline(_ body: (inout JSONWriter) -> Void) {
    let open = levels
    levels = 0
    body(&self)
    levels = open
  }

  /// Opens an array or object whose elements are written one by one; `end` must close it.
  mutating func begin(_ bracket: Unicode.Scalar) {
    separate()
    buffer.append(UInt8(ascii: bracket))
    depth += 1
    isFirst = true
  }

  /// Closes what `begin` opened.
  mutating func end(_ bracket: Unicode.Scalar) {
    depth -= 1
    if !isFirst, depth < levels { indent() }
    buffer.append(UInt8(ascii: bracket))
    isFirst = false
  }

  // MARK: Values

  /// Writes the key of the value that comes next.
  public mutating func key(_ key: String) {
    separate()
    appendQuoted(key)
    append(": ")
    followsKey = true
  }

  /// Writes a string, or `null`.
  public mutating func string(_ value: String?) {
    separate()
    if let value { appendQuoted(value) } else { append("null") }
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    append(String(value))
  }

  /// Writes a number rounded to 4 decimals, in its shortest form.
  public mutating func number(_ value: Double) { figure(Figure(value)) }

  /// Writes a figure that is rounded already.
  mutating func figure(_ value: Figure) {
    separate()
    append(value.text)
  }

  /// Writes `null`.
  public mutating func null() { string(nil) }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
  }

  /// Writes a key with a string, or with `null`.
  public mutating func field(_ key: String, _ value: String?) {
    self.key(key)
    string(value)
  }

  /// Writes a key with a whole number.
  public mutating func field(_ key: String, _ value: Int) {
    self.key(key)
    integer(value)
  }

  // MARK: Bytes

  private mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    let opened = depth > 0 && depth <= levels
    if !isFirst, depth > 0 { append(opened ? "," : ", ") }
    if opened { indent() }
    isFirst = false
  }

  private mutating func indent() {
    append("\n")
    for _ in 0..<depth { append("  ") }
  }

  private mutating func appendQuoted(_ text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      if scalar.isASCII, JSONEscape.isPlain(UInt8(scalar.value)), !escapesMarkup {
        buffer.append(UInt8(scalar.value))
      } else if let escape = JSONEscape.escape(of: scalar, markup: escapesMarkup) {
        append(escape)
      } else {
        buffer.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    append("\"")
  }
}
