/// A JSON value, as far as news records need it.
enum JSONValue: Equatable {
  /// `null`, `true` or `false`, or a value that was not kept.
  case other
  /// A number, as it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The members in their order; a key may come twice.
  case object([Member])

  /// A key and its value.
  struct Member: Equatable {
    var key: String
    var value: JSONValue
  }

  /// The value of a key; of a key that comes twice, the last, as most readers have it.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// A string's text, unless it is blank.
  var text: String? {
    guard case .string(let text) = self, text.utf8.contains(where: { !$0.isASCIISpace })
    else { return nil }
    return text
  }

  /// A string's text or a number as it was written, unless it is blank.
  var label: String? {
    if case .number(let digits) = self { return digits }
    return text
  }

  /// A name or names: a string, an object's `name`, or several of these joined by commas.
  var names: String? {
    let separator = ", "
    switch self {
    case .string: return text
    case .object: return self["name"]?.names
    case .array(let values):
      // Only one level: arrays of arrays are nobody's list of names.
      let found = values.compactMap { value -> String? in
        if case .array = value { return nil }
        return value.names
      }
      return found.isEmpty ? nil : found.joined(separator: separator)
    case .number, .other: return nil
    }
  }

  /// Names one by one: a string, an object's `name`, or several of these.
  var nameList: [String]? {
    guard case .array(let values) = self else { return names.map { [$0] } }
    let found = values.compactMap { value -> String? in
      if case .array = value { return nil }
      return value.names
    }
    return found.isEmpty ? nil : found
  }

  /// What something is based on: addresses or names, each a string or an object with a `url`, an
  /// `@id` or a `name`.
  var addresses: [String]? {
    switch self {
    case .string: return text.map { [$0] }
    case .object:
      let found = self["url"]?.text ?? self["@id"]?.text ?? self["name"]?.text
      return found.map { [$0] }
    case .array(let values):
      let found = values.flatMap { value -> [String] in
        if case .array = value { return [] }
        return value.addresses ?? []
      }
      return found.isEmpty ? nil : found
    case .number, .other: return nil
    }
  }
}
