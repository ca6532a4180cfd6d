import Foundation
import Testing

@testable import Reporting

@Suite("The JSON writer") struct JSONWriterTests {
  @Test("keeps keys in the order given and one line to a line")
  func line() {
    var writer = JSONWriter()
    writer.object {
      $0.field("z", "last letter")
      $0.field("a", 1)
      $0.key("list")
      $0.array([1.5, -0.0]) { $0.number($1) }
      $0.key("none")
      $0.array([Int]()) { $0.integer($1) }
      $0.field("gone", nil as String?)
      $0.key("sure")
      $0.boolean(true)
    }
    #expect(
      writer.takeText()
        == #"{"z": "last letter", "a": 1, "list": [1.5, 0], "none": [], "gone": null, "sure": true}"#
    )
  }

  @Test("lays out as many levels as asked")
  func open() {
    var writer = JSONWriter(layout: .open(levels: 2))
    writer.object {
      $0.key("list")
      $0.array([1, 2]) { writer, value in writer.object { $0.field("n", value) } }
      $0.key("none")
      $0.array([Int]()) { $0.integer($1) }
      $0.key("pair")
      $0.inline { $0.array([1, 2]) { $0.integer($1) } }
    }
    #expect(
      writer.takeText() == """
        {
          "list": [
            {"n": 1},
            {"n": 2}
          ],
          "none": [],
          "pair": [1, 2]
        }
        """)
  }

  @Test("escapes what a terminal, a browser or an editor would act on")
  func escapes() {
    var writer = JSONWriter()
    writer.string("\"\\\n\r\t\u{0}\u{1B}[31m\u{7F}\u{9B}\u{2028}\u{202E}\u{200B}é世😀</script>")
    #expect(
      writer.takeText()
        == #""\"\\\n\r\t\u0000\u001b[31m\u007f\u009b\u2028\u202e\u200bé世😀</script>""#)
  }

  @Test("can stand inside a script element")
  func markup() {
    var writer = JSONWriter(escapesMarkup: true)
    writer.string("</script><!-- & -->")
    #expect(writer.takeText() == #""\u003c/script\u003e\u003c!-- \u0026 --\u003e""#)
  }

  @Test("gives every scalar back through another reader")
  func roundTrip() throws {
    let values = stride(from: UInt32(0), through: 0x10FFFF, by: 7)
    // Foundation drops a byte order mark at the start of its input only, so a letter stands first.
    let text = "a" + String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
    for escapesMarkup in [false, true] {
      var writer = JSONWriter(escapesMarkup: escapesMarkup)
      writer.array([text]) { $0.string($1) }
      let read = try JSONDecoder().decode([String].self, from: Data(writer.takeText().utf8))
      #expect(read.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }
}
