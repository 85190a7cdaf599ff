extension Refusal {
    /// What is wrong and what to supply instead, in one sentence for a reader.
    public var explanation: String {
        switch self {
        case .noValues: "the series has no values; supply at least one"
        case .notFinite(let index): "value \(index + 1) is not a finite number; leave it empty if it is missing"
        case .outOfRange: "the figures are too large or too small for a finite answer; change the unit"
        case .tooFewPoints(let have, let need): "\(have) usable points; the method needs at least \(need)"
        case .differentLengths(let first, let second): "\(first) values beside \(second); supply one for each period"
        case .repeatedPeriod(let period): "\(period) occurs twice; keep one value for each period"
        case .periodOffStep(let period): "\(period) does not fall on the steps of the series; correct the period"
        case .missingValue(let index): "value \(index + 1) is missing; the method needs every period"
        case .rollingTotal:
            "a rolling total shares most of its months with its neighbours and would raise a false alarm almost every "
                + "time; supply the months themselves"
        case .rebaseWithoutData(let period): "no data at the rebase \(period); name a period of the series"
        case .baselineTooShort(let count): "a baseline of \(count) gives no limits; use at least 2 points"
        case .optionOutOfRange(let option): "\(option) is out of range; see the description of the option"
        case .notPositive(let index): "value \(index + 1) is not above zero; add a fraction to same-day events"
        case .emptyTotal: "the total is zero, so there is no proportion; say that nothing was recorded"
        case .negative: "a count cannot be below zero; correct the count"
        case .countExceedsTotal: "the count is larger than its total; correct one of them"
        case .sampleSizeMissing: "the sample size is not known; supply the number of people asked"
        case .designEffectOutOfRange: "a design effect is a finite number above zero; use 1 for a simple random sample"
        case .confidenceOutOfRange: "a level of confidence lies between 0 and 1; use 0.95 for 95 %"
        case .exposureNotPositive: "time or population must be above zero; supply what the count was taken over"
        case .tooFewEvents(let have, let need): "\(have) events; the method is not used below \(need)"
        case .overlapExceedsSample: "more people are shared than one sample holds; correct the overlap"
        case .notDetermined: "the figures do not determine the model; supply more points or fewer terms"
        case .noPeers: "the model was estimated among peers; supply the same measure of the others for 24 months"
        case .noVariation: "the series does not vary, so its usual variation cannot be measured; compare plain numbers"
        }
    }
}
