/// Why a question has no answer, in place of a number that would mislead.
///
/// Every calculation of this library either answers with finite numbers or throws one of these. None of them is a fault
/// of the program: they say what the figures lack, and ``explanation`` says what to supply instead.
public enum Refusal: Error, Hashable, Sendable {
    // MARK: Series

    /// The series holds no value at all.
    case noValues
    /// The value at this place is not a finite number.
    case notFinite(index: Int)
    /// The figures are so large or so small that the answer is no longer a finite number.
    case outOfRange
    /// Fewer usable points than the method needs.
    case tooFewPoints(have: Int, need: Int)
    /// Two lists that belong together differ in length.
    case differentLengths(Int, Int)
    /// The same period occurs twice.
    case repeatedPeriod(String)
    /// A period does not fall on the steps of the series.
    case periodOffStep(String)
    /// The series has a hole where the method needs every period.
    case missingValue(index: Int)

    // MARK: Control charts

    /// A rolling total was offered where separate periods are needed.
    case rollingTotal
    /// A rebase names a period at which the series has no data.
    case rebaseWithoutData(String)
    /// A baseline of fewer than two points gives no limits.
    case baselineTooShort(Int)
    /// An option lies outside what the method allows.
    case optionOutOfRange(String)
    /// The method needs values above zero.
    case notPositive(index: Int)

    // MARK: Counts and proportions

    /// Nothing was counted from: the total is zero.
    case emptyTotal
    /// A count or total below zero.
    case negative
    /// More events than there were chances.
    case countExceedsTotal
    /// The size of the sample is not known, so nothing can be said of its error.
    case sampleSizeMissing
    /// A design effect must be a finite number above zero.
    case designEffectOutOfRange
    /// A level of confidence lies strictly between 0 and 1.
    case confidenceOutOfRange
    /// Time, population or another exposure must be above zero.
    case exposureNotPositive
    /// Too few events for the method to be trusted.
    case tooFewEvents(have: Int, need: Int)
    /// More people are said to be in both samples than are in one of them.
    case overlapExceedsSample

    // MARK: Models

    /// The figures do not determine the model.
    case notDetermined
    /// The model was estimated among peers and is asked about a series without them.
    case noPeers
    /// The series does not vary, so its variation cannot be measured.
    case noVariation
}
