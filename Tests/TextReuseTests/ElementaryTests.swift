import Foundation
import Testing

@testable import TextReuse

@Suite("Elementary functions")
struct ElementaryTests {
  @Test("Logarithm and exponential agree with the system's", arguments: 0..<60)
  func agree(step: Int) {
    let x = Foundation.pow(10, Double(step) / 5 - 6)
    #expect(abs(Elementary.ln(x) - Foundation.log(x)) <= 4e-15 * max(1, abs(Foundation.log(x))))
    let y = Double(step) * 20 - 600
    #expect(abs(Elementary.exp(y) / Foundation.exp(y) - 1) < 1e-13)
  }

  @Test("Edges are those of the mathematics")
  func edges() {
    #expect(Elementary.ln(0) == -.infinity)
    #expect(Elementary.ln(-1).isNaN)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(800) == .infinity)
    #expect(Elementary.logistic(0) == 0.5)
    #expect(abs(Elementary.logit(Elementary.logistic(3)) - 3) < 1e-12)
  }
}
