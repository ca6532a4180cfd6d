/// Short results on standard output, and what goes wrong there.
enum Standard {
  /// Opens standard output, or a file.
  static func open(_ path: String = "-") throws -> OutputFile {
    do { return try OutputFile.open(path) } catch { try Notes.fail(error) }
  }

  /// Ends what was opened.
  static func close(_ file: inout OutputFile) throws {
    do { try file.finish() } catch { try Notes.fail(error) }
  }

  /// Writes a text.
  static func write(_ text: String) throws {
    var file = try open()
    file.stream.write(text)
    try close(&file)
  }
}
