public import Scorecards

/// Figures as the text of `observations.csv`, so that what was extracted is read back as it would be from a file.
public enum ObservationsText {
    /// The rows below the header, in the order given; the same figures always give the same bytes.
    public static func csv(_ observations: [Observation]) -> String {
        var text = ObservationColumns.all.joined(separator: ",") + "\n"
        for observation in observations {
            let cell = observation.cell
            text += [
                observation.measure.text, observation.organisation.text, "\(observation.window.first)",
                "\(observation.window.last)", cell.reading?.description ?? "", cell.numerator?.decimalText ?? "",
                cell.denominator?.decimalText ?? "", cell.sample.map(String.init) ?? "", cell.status.rawValue,
                quoted(cell.source), cell.released?.description ?? "",
            ].joined(separator: ",")
            text += "\n"
        }
        return text
    }

    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
