import Foundation
import Reporting
import Testing
import TextReuse

@Test func dump() throws {
  let d = "/tmp/rep"
  try FileManager.default.createDirectory(atPath: d, withIntermediateDirectories: true)
  for f in ReportFormat.allCases {
    try SampleReport.three.rendered(as: f).write(toFile: "\(d)/r.\(f.rawValue)", atomically: true, encoding: .utf8)
  }
  try SampleReport.three.rendered(as: .terminal, options: RenderingOptions(width: 60, color: true)).write(toFile: "\(d)/narrow", atomically: true, encoding: .utf8)
  let docs = SampleReport.three.documents
  let c = Comparison(SampleReport.bridge, documents: Sides(a: docs[2], b: docs[0]))
  try c.rendered(as: .terminal).write(toFile: "\(d)/compare", atomically: true, encoding: .utf8)
  try c.rendered(as: .json).write(toFile: "\(d)/compare.json", atomically: true, encoding: .utf8)
}
