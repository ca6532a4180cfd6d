/// The background tables that ship with the tool, made by `stemma-train background`.
enum BackgroundData {
  /// Words of news at large: see `Background.init(base64:)` for the form.
  static let words: StaticString = ""
  /// Stems of news at large.
  static let stems: StaticString = ""
}
