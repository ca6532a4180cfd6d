import Testing

@testable import TextReuse

@Suite("Numbers")
struct NumbersTests {
  @Test(
    "A number is its digits or words, its multiplier and its unit",
    arguments: [
      ("It cost 2.5 million pounds then.", ["2.5 million pounds = 2500000.0"]),
      ("It cost £2.5m then.", ["2.5m = 2500000.0"]),
      ("Twenty-three people died.", ["Twenty-three people = 23.0"]),
      ("Three hundred and five homes fell.", ["Three hundred and five homes = 305.0"]),
      ("Some 1,250 voters came.", ["1,250 voters = 1250.0"]),
      ("It fell by 3.5% then.", ["3.5 = 3.5"]),
      ("It fell by 3.5 per cent then.", ["3.5 per cent = 3.5"]),
      ("He got five and a half years.", ["five and a half years = 5.5"]),
      ("A dozen boats sank.", ["dozen boats = 12.0"]),
      ("It lost two thirds of it.", ["two thirds = \(2.0 / 3.0)"]),
      ("They hired 12 British soldiers.", ["12 British soldiers = 12.0"]),
      ("They found five more bodies.", ["five more bodies = 5.0"]),
      ("He drove at 40mph there.", ["40mph = 40.0"]),
      ("One of us left in 2019, the 4th of us, at 10:30, and won 3-2.", []),
      ("It opened on 4 March 2025.", []),
      ("Jane Roe, 45, left.", ["45 = 45.0"]),
    ])
  func numbers(text: String, expected: [String]) {
    #expect(Annotated(text).numbers == expected)
  }

  @Test(
    "The same unit has the same hash however it is written",
    arguments: [
      ("It fell 3%.", "It fell 3 per cent."), ("It fell 3 percent.", "It fell 3pc."),
      ("It cost $5 million.", "It cost 5 million dollars."),
      ("Ten victims died.", "One victim died."), ("It cost £5.", "It cost 5 pounds."),
    ])
  func units(left: String, right: String) {
    #expect(Annotated(left).found.numbers.first?.unit == Annotated(right).found.numbers.first?.unit)
    #expect(Annotated(left).found.numbers.first?.unit != 0)
  }
}
