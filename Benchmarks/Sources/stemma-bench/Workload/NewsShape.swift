/// The numbers that make invented news look like news, fitted to 20,000 stories of an agency: how
/// long articles are, how common words are, and how much is said in phrases that others use too.
struct NewsShape {
  /// The bytes of an article at 0, 5, 10 … 100 of a hundred, in ascending order.
  var bytes: [Double] = [
    900, 1150, 1400, 1650, 1870, 2080, 2280, 2470, 2650, 2830, 3010, 3190, 3380, 3580, 3800, 4060,
    4360, 4740, 5200, 5800, 6000,
  ]
  /// In what share of the articles the word of a rank stands, from the rank on.
  var frequencies: [(rank: Double, share: Double)] = [
    (0, 1), (10, 0.9), (48, 0.5), (293, 0.15), (977, 0.05), (2593, 0.015), (5284, 0.005),
    (10_320, 0.0015), (18_120, 0.0005), (24_860, 0.00025), (31_440, 0.00015), (38_260, 0.0001),
    (54_920, 0.00005), (400_000, 0.000002),
  ]
  /// The share of phrases from the common language, from the article's beat, and from its event; the rest
  /// are words by themselves.
  var common = 0.34
  var beat = 0.22
  var event = 0.10
  /// How many beats there are, and how many neighbouring articles may report one event.
  var beats = 60
  var reports = 4
  /// How many phrases an event has.
  var eventPhrases = 60.0
  /// The share of single words that are the beat's or the event's own, how many such words each has, and among how many
  /// of the commonest words they are found.
  var ofBeat = 0.4
  var beatWords = 150.0
  var beatSpan = 3000
  var eventSpan = 12_000
  /// The share of phrases that are the article's own, and how many it has.
  var own = 0.16
  var ownPhrases = 10.0
  /// The share of phrases that name a thing in two or three telling words, and how often a small word follows such.
  var namesThings = 0.45
  var small = 0.8
  /// How fast phrases grow rare with their rank: the offset of Zipf and Mandelbrot, whose exponent is one.
  var offset = 10.0
  /// The number of phrases of the common language and of a beat.
  var commonPhrases = 600_000.0
  var beatPhrases = 15_000.0
  /// The share of phrases that go on for another word, from the second on.
  var goesOn = 0.70
}
