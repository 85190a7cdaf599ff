import Charts
import Foundation
import FoundationXML

/// A chart's markup, read back.
final class Drawing: NSObject, XMLParserDelegate {
    /// One element with the text inside it.
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""

        func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }
    }

    /// Every element in the order of the markup.
    private(set) var elements: [Element] = []
    /// Whether the markup is well formed.
    private(set) var isReadable = false
    private var open: [Int] = []

    init(_ chart: LineChart) {
        super.init()
        let parser = XMLParser(data: Data(chart.svg(id: "chart").utf8))
        parser.delegate = self
        isReadable = parser.parse()
    }

    subscript(name: String, class name2: String? = nil) -> [Element] {
        elements.filter { $0.name == name && (name2 == nil || $0.attributes["class"] == name2) }
    }

    /// The visible texts, in order.
    var texts: [String] { self["text"].map(\.text) }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if let index = open.last { elements[index].text += string }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }
}
