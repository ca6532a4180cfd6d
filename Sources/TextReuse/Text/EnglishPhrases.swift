extension LanguagePack {
  /// English phrases about a text rather than in it. `*` marks the word a phrase is found by, `^` a
  /// phrase that begins a paragraph, `$` one that nearly is the paragraph.
  static let englishPhrases = PhraseBook([
    (
      .credit,
      """
      with *inputs from
      with *input from
      with additional *reporting by
      with *reporting by
      with *reporting from
      *additional reporting from
      ^*additional reporting by
      *republished from
      *republished with permission from
      *reprinted from
      *reprinted with permission from
      *reprinted with permission of
      *reproduced with permission of
      *reproduced with permission from
      by *arrangement with
      ^*source:
      ^*sources:
      """
    ),
    (
      .creditOfText,
      """
      first *appeared on
      first *appeared in
      first *appeared at
      *appeared first on
      *appeared first in
      *originally appeared on
      *originally appeared in
      *originally published by
      *originally published in
      *originally published on
      *originally published at
      first *published by
      first *published in
      first *published on
      first *published at
      first *reported by
      was *provided by
      is *provided by
      *courtesy of
      was *supplied by
      was *distributed by
      *syndicated from
      *syndicated by
      read the *original article on
      read the *original article at
      read the *original story on
      """
    ),
    (
      .commentForm,
      """
      leave a *comment
      leave a *reply
      ^*post a comment
      ^*post comment $
      ^*add a comment $
      ^*comments are closed
      your *email address will not be published
      required *fields are marked
      ^*save my name email
      notify me of *follow up comments
      *log in to comment
      *sign in to comment
      join the *conversation $
      ^*view comments $
      """
    ),
    (
      .followUs,
      """
      *follow us on
      *like us on facebook
      *sign up for our
      *sign up to our
      *sign up for the newsletter
      *subscribe to our
      ^*subscribe $
      ^*subscribe now $
      ^*subscribe here $
      *subscribe to the newsletter
      *share this article
      ^*share this $
      ^*share this story
      ^*read more $
      ^*read more:
      ^*see also:
      ^*read also:
      ^also *read:
      ^*related articles $
      ^*related stories $
      *click here to
      for more news *click here
      ^*click here
      *download our app
      *download the app
      get our *newsletter
      *newsletter straight to your inbox
      delivered to your *inbox
      join our *whatsapp
      join us on *telegram
      *tap here to
      get the latest *headlines
      """
    ),
    (
      .disclaimer,
      """
      all rights *reserved
      may not be *reproduced
      may not be *published broadcast
      may not be *republished
      is not responsible for the *content of external
      are not responsible for the *content of external
      the *views expressed in this
      the *opinions expressed in this
      do not necessarily *reflect the views
      do not necessarily *reflect those of
      has not been *edited by
      our *standards the thomson reuters
      *terms of use
      *disclaimer the
      *unauthorised reproduction
      *unauthorized reproduction
      without prior *written permission
      without *express permission
      """
    ),
    (
      .caption,
      """
      ^*photo:
      *photo by
      *photo courtesy of
      *image courtesy of
      *photos by
      ^*picture credit
      *image credit
      *photo credit
      ^*image:
      ^*picture:
      *file photo
      *file picture
      *handout photo
      ^*caption:
      *getty images
      *shutterstock $
      *photograph by
      """
    ),
    (
      .signature,
      """
      ^*reporting by
      *reporting by
      *editing by
      *additional reporting by
      *writing by
      *compiled by
      """
    ),
    (
      .advertisement,
      """
      ^*advertisement $
      ^*advertising $
      ^*sponsored $
      ^*sponsored content $
      story continues *below
      article continues *below
      *continue reading below
      ^*continue reading $
      """
    ),
  ])

  /// English words of the calendar.
  static let englishCalendar: CalendarWords = {
    var words = CalendarWords()
    words.days = "yesterday today tonight tomorrow"
    words.months = "month"
    words.years = "year"
    words.doubtfulMonths = """
      may march august june april jan feb mar apr jun jul aug sep sept oct nov dec
      """
    words.givenNames = "jan"
    words.nounsBehindYears = """
      elections talks olympics games finals championships riots protests attacks bombings floods
      wildfires sanctions reforms polls primaries records results awards series
      """
    words.monthNames = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    words.weekdayNames = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return words
  }()

  /// English signs and suffixes of numbers.
  static let englishNumbers = NumberWords(
    factors: [
      "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9, "tn": 1e12,
      "k": 1e3,
    ],
    units: [
      "km": "kilometres", "kg": "kilograms", "mph": "mph", "pc": "percent", "ft": "feet",
      "cm": "centimetres", "mm": "millimetres", "kmh": "kmh", "mw": "megawatts", "gw": "gigawatts",
      "p": "pence", "lb": "pounds",
    ],
    signs: ("dollars", "pounds", "euros", "percent"), percentWords: "percent cent pct percentage",
    perWords: "per", stem: { EnglishStemmer.stem(&$0) })
}
