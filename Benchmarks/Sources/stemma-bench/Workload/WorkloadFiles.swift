import Foundation

/// The files of a workload: documents, planted pairs and lifted spans.
struct WorkloadFiles {
  var prefix: String

  /// Writes all three, and gives the bytes of text.
  ///
  /// - Complexity: memory for one stretch of documents, whatever their number.
  func write(_ workload: PlantedWorkload) throws -> Int {
    var bytes = 0
    try write(".jsonl", workload.roles.count) { place in
      let text = workload.text(place)
      return (Self.line(id: Self.id(place), text), text.count)
    } each: {
      bytes += $0
    }
    var truth = "source\tcopy\tlevel\tjaccard\tcopy_in_source\tsource_in_copy\n"
    var spans = "source\tcopy\tsource_start\tsource_end\tcopy_start\tcopy_end\n"
    let relations = workload.relations
    for (relation, told) in zip(relations, Self.inParallel(relations.count) { row($0, workload) }) {
      let ids = "\(Self.id(relation.source))\t\(Self.id(relation.copy))\t"
      truth += "\(ids)\(relation.level.rawValue)\t\(told.truth)\n"
      if let span = told.span { spans += "\(ids)\(span)\n" }
    }
    try truth.write(toFile: prefix + ".truth.tsv", atomically: true, encoding: .utf8)
    try spans.write(toFile: prefix + ".spans.tsv", atomically: true, encoding: .utf8)
    return bytes
  }

  /// The exact shares of a planted pair, and its span.
  private func row(_ number: Int, _ workload: PlantedWorkload) -> (truth: String, span: String?) {
    let relation = workload.relations[number]
    let source = workload.text(relation.source)
    let made = workload.made(relation.copy)
    let a = Set(PlainWords(String(decoding: source, as: UTF8.self)).shingles(5))
    let b = Set(PlainWords(String(decoding: made.text, as: UTF8.self)).shingles(5))
    let both = Double(a.intersection(b).count)
    let shares = [
      both / max(1, Double(a.union(b).count)), both / max(1, Double(b.count)),
      both / max(1, Double(a.count)),
    ]
    let truth = shares.map { String(format: "%.4f", $0) }.joined(separator: "\t")
    guard relation.level == .partial30 else { return (truth, nil) }
    let ends = [
      Self.scalars(source, made.source.lowerBound), Self.scalars(source, made.source.upperBound),
      Self.scalars(made.text, made.copy.lowerBound), Self.scalars(made.text, made.copy.upperBound),
    ]
    return (truth, ends.map(String.init).joined(separator: "\t"))
  }

  private static func scalars(_ text: [UInt8], _ end: Int) -> Int {
    text[..<end].count { $0 & 0xC0 != 0x80 }
  }

  private static func id(_ place: Int) -> String { "d" + String(10_000_000 + place).dropFirst() }

  /// A line of JSON.
  private static func line(id: String, _ text: [UInt8]) -> [UInt8] {
    var line = Array("{\"id\": \"\(id)\", \"text\": \"".utf8)
    line.reserveCapacity(text.count + 64)
    for byte in text {
      switch byte {
      case 0x22, 0x5C: line += [0x5C, byte]
      case 0x0A: line += [0x5C, 0x6E]
      case 0..<0x20: line += Array(String(format: "\\u%04x", Int(byte)).utf8)
      default: line.append(byte)
      }
    }
    line += Array("\"}\n".utf8)
    return line
  }

  /// Makes lines side by side, a stretch at a time, and writes them in order.
  private func write(
    _ ending: String, _ count: Int, line: @Sendable (Int) -> ([UInt8], Int), each: (Int) -> Void
  ) throws {
    let path = prefix + ending
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CorpusFileError(path: path, reason: "it cannot be written") }
    for start in stride(from: 0, to: count, by: 4096) {
      let made = Self.inParallel(min(4096, count - start)) { line(start + $0) }
      try file.write(contentsOf: Data(made.flatMap(\.0)))
      for item in made { each(item.1) }
    }
    try file.close()
  }

  /// What a function makes of the numbers below a count, in order, on all cores.
  private static func inParallel<Made>(_ count: Int, _ make: @Sendable (Int) -> Made) -> [Made] {
    let parts = min(count, 64)
    nonisolated(unsafe) var made = [[Made]](repeating: [], count: parts)
    let lock = NSLock()
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let own = (count * part / parts..<count * (part + 1) / parts).map(make)
      lock.withLock { made[part] = own }
    }
    return made.flatMap { $0 }
  }
}
