internal import TextReuse

/// Takes settings out of the tables of a file, and keeps what is wrong with them.
///
/// A wrong setting counts as not given, so that one reading finds all that is wrong.
struct SettingsReader {
  let lines: KeyLines
  private(set) var problems: [PolicyProblem] = []

  init(_ text: String) { lines = KeyLines(text) }

  /// Keeps a problem with the key of that path.
  mutating func object(_ path: String, _ says: String) {
    problems.append(PolicyProblem(line: lines[path], says: says))
  }

  /// The problems in the order of their lines, those without one first.
  var sorted: [PolicyProblem] {
    problems.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
  }

  /// Objects to every key that is not known, naming the one that it was most likely meant to be.
  mutating func know(_ table: [String: Setting], _ path: String, _ known: [String]) {
    for key in table.keys.sorted() where !known.contains(key) {
      let nearest = NearestWord.to(key, among: known).map { "; did you mean “\($0)”?" } ?? ""
      object(Self.join(path, key), "“\(key)” is not known\(Self.place(path))" + nearest)
    }
  }

  /// A word of a list of words.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ table: [String: Setting], _ key: String, _ path: String, among words: [Word]
  ) -> Word? where Word.RawValue == String {
    guard let text = text(table, key, path) else { return nil }
    if let word = words.first(where: { $0.rawValue == text }) { return word }
    let known = words.map(\.rawValue)
    let nearest = NearestWord.to(text, among: known) ?? ""
    object(
      Self.join(path, key),
      "“\(text)” is no \(key) (\(known.joined(separator: ", "))); did you mean “\(nearest)”?")
    return nil
  }

  mutating func text(_ table: [String: Setting], _ key: String, _ path: String) -> String? {
    switch table[key] {
    case nil: return nil
    case .text(let text): return text
    case let other?: return wrong(other, key, path, "a text in quotation marks")
    }
  }

  /// A list of texts; one text counts as a list of it.
  mutating func texts(_ table: [String: Setting], _ key: String, _ path: String) -> [String] {
    switch table[key] {
    case nil: return []
    case .text(let text): return [text]
    case .list(let list):
      let texts = list.compactMap { item in
        if case .text(let text) = item { text } else { nil }
      }
      if texts.count < list.count {
        object(Self.join(path, key), "“\(key)” must be a list of texts in quotation marks")
      }
      return texts
    case let other?: return wrong(other, key, path, "a list of texts in quotation marks") ?? []
    }
  }

  mutating func truth(_ table: [String: Setting], _ key: String, _ path: String) -> Bool? {
    switch table[key] {
    case nil: return nil
    case .truth(let truth): return truth
    case let other?: return wrong(other, key, path, "true or false, without quotation marks")
    }
  }

  /// A number from 0 to 1.
  mutating func share(_ table: [String: Setting], _ key: String, _ path: String) -> Double? {
    let number: Double
    switch table[key] {
    case nil: return nil
    case .whole(let whole): number = Double(whole)
    case .number(let value): number = value
    case let other?: return wrong(other, key, path, "a number from 0 to 1")
    }
    if (0...1).contains(number) { return number }
    object(Self.join(path, key), "“\(key)” must lie between 0 and 1; \(number) was given")
    return nil
  }

  /// A whole number that is not negative.
  mutating func count(_ table: [String: Setting], _ key: String, _ path: String) -> Int? {
    switch table[key] {
    case nil: return nil
    case .whole(let whole) where whole >= 0: return whole
    case .whole(let whole):
      object(Self.join(path, key), "“\(key)” must not be negative; \(whole) was given")
      return nil
    case let other?: return wrong(other, key, path, "a whole number")
    }
  }

  /// A day, or a moment of one; a text in the form of one counts too.
  mutating func day(_ table: [String: Setting], _ key: String, _ path: String) -> Timestamp? {
    switch table[key] {
    case nil: return nil
    case .moment(let moment): return moment
    case .text(let text):
      if let moment = Timestamp(iso8601: text), moment.precision >= .day { return moment }
      object(Self.join(path, key), "“\(text)” is no day; write it as 2031-12-31")
      return nil
    case let other?: return wrong(other, key, path, "a day such as 2031-12-31")
    }
  }

  /// The tables of a list of tables, each with its path.
  mutating func tables(
    _ table: [String: Setting], _ key: String, _ path: String = ""
  ) -> [(table: [String: Setting], path: String)] {
    guard let value = table[key] else { return [] }
    let whole = Self.join(path, key)
    var tables: [(table: [String: Setting], path: String)] = []
    if case .list(let list) = value {
      for case .table(let entry) in list { tables.append((entry, "\(whole)[\(tables.count)]")) }
      if tables.count == list.count { return tables }
    }
    object(whole, "“\(key)” must be a list of tables; begin each with [[\(whole)]]")
    return tables
  }

  /// A table.
  mutating func table(
    _ table: [String: Setting], _ key: String, _ path: String = ""
  ) -> [String: Setting] {
    switch table[key] {
    case nil: return [:]
    case .table(let inner): return inner
    case let other?: return wrong(other, key, path, "a table") ?? [:]
    }
  }

  private mutating func wrong<Value>(
    _ found: Setting, _ key: String, _ path: String, _ wanted: String
  ) -> Value? {
    object(Self.join(path, key), "“\(key)” must be \(wanted); it is \(found.kind)")
    return nil
  }

  static func join(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : path + "." + key
  }

  private static func place(_ path: String) -> String {
    let table = path.split(separator: "[").first.map(String.init) ?? path
    if path.isEmpty { return "" }
    return path.hasSuffix("]") ? " in [[\(table)]]" : " in [\(Self.withoutNumbers(path))]"
  }

  private static func withoutNumbers(_ path: String) -> String {
    var kept = ""
    var inside = false
    for character in path {
      if character == "[" { inside = true }
      if !inside { kept.append(character) }
      if character == "]" { inside = false }
    }
    return kept
  }
}
