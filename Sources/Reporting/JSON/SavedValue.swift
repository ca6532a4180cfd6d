internal import Foundation
internal import TextReuse

/// A value in a saved report together with its place, so that an error can name it.
struct SavedValue {
  private let value: Any?
  /// Where it stands, such as `findings[3].interval`.
  let place: String

  /// A value at its place; `null` and what is missing are the same.
  init(_ value: Any?, at place: String) {
    self.value = Self.isNull(value) ? nil : value
    self.place = place
  }

  /// Whether it is `null`. Asking a text, list or object whether it is an `NSNull` would make a copy of
  /// all that is in it.
  private static func isNull(_ value: Any?) -> Bool {
    switch value {
    case is String, is [Any], is [String: Any]: false
    default: value is NSNull
    }
  }

  /// What it is, in words.
  var kind: String {
    switch value {
    case nil: "missing or null"
    case is [Any]: "a list"
    case is [String: Any]: "an object"
    case is String: "a text"
    default: isBoolean ? "true or false" : "a number"
    }
  }

  private var isBoolean: Bool {
    guard let number = value as? NSNumber else { return value is Bool }
    return String(cString: number.objCType) == "c"
  }

  /// The error that says what the value should be.
  func wrong(_ expected: String, found: String? = nil) -> SavedReportError {
    .wrong(place: place, expected: expected, found: found ?? kind)
  }

  /// The value under a key; one that is missing where there is none.
  subscript(key: String) -> SavedValue {
    SavedValue((value as? [String: Any])?[key], at: place == "the file" ? key : "\(place).\(key)")
  }

  /// The elements of the list under a key, each read by `read`.
  func list<Element>(
    _ key: String, _ read: (SavedValue) throws(SavedReportError) -> Element
  ) throws(SavedReportError) -> [Element] {
    guard let list = self[key].value as? [Any] else { throw self[key].wrong("a list") }
    var elements: [Element] = []
    elements.reserveCapacity(list.count)
    for (index, value) in list.enumerated() {
      elements.append(try read(SavedValue(value, at: "\(self[key].place)[\(index)]")))
    }
    return elements
  }

  /// A text.
  func string() throws(SavedReportError) -> String {
    guard let text = value as? String else { throw wrong("a text") }
    return text
  }

  /// A text, or `nil` for `null`.
  func optionalString() throws(SavedReportError) -> String? {
    value == nil ? nil : try string()
  }

  /// A finite number.
  func number() throws(SavedReportError) -> Double {
    guard !isBoolean, let number = value as? Double, number.isFinite else {
      throw wrong("a number")
    }
    return number
  }

  /// A number within bounds.
  func number(in bounds: ClosedRange<Double>) throws(SavedReportError) -> Double {
    let number = try number()
    if bounds.contains(number) { return number }
    throw wrong("a number from \(bounds.lowerBound) to \(bounds.upperBound)", found: "\(number)")
  }

  /// A number, or `nil` for `null`.
  func optionalNumber() throws(SavedReportError) -> Double? {
    value == nil ? nil : try number()
  }

  /// A whole number from 0 up; beyond a million millions nothing in a report is real, and sums of it
  /// could not be held.
  func count() throws(SavedReportError) -> Int {
    guard !isBoolean, let number = value as? Int, (0...1 << 40).contains(number) else {
      throw wrong("a whole number from 0 up")
    }
    return number
  }

  /// A whole number from 0 up, or `nil` for `null`.
  func optionalCount() throws(SavedReportError) -> Int? {
    value == nil ? nil : try count()
  }

  /// Whether there is anything but `null`.
  var isThere: Bool { value != nil }

  /// One of the texts that a kind of answer has.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(SavedReportError) -> Choice where Choice.RawValue == String {
    let text = try string()
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw wrong("one of \(names)", found: "“\(VisibleText.line(text))”")
  }

  /// The numbers of a list of two.
  func two<Number>(
    _ read: (SavedValue) throws(SavedReportError) -> Number
  ) throws(SavedReportError) -> (Number, Number) {
    guard let list = value as? [Any], list.count == 2 else { throw wrong("a list of two numbers") }
    return (
      try read(SavedValue(list[0], at: place + "[0]")),
      try read(SavedValue(list[1], at: place + "[1]"))
    )
  }

  /// Half-open bounds in order, `[start, end]`.
  func range() throws(SavedReportError) -> Range<Int> {
    let (start, end) = try two { value throws(SavedReportError) in try value.count() }
    guard start <= end else { throw wrong("in order", found: "[\(start), \(end)]") }
    return start..<end
  }
}
