/// A pattern of file names: `*` stands for any run of characters and `?` for any single one, upper and lower case alike.
public struct FileNamePattern: Hashable, Sendable {
    /// The pattern as written, such as `????-??-*-stop-and-search.csv`.
    public var text: String

    /// Takes a pattern as written.
    public init(_ text: String) { self.text = text }

    /// Whether a file's name fits, its folders and what compression added to it left aside.
    public func matches(_ path: String) -> Bool { run(in: path) != nil }

    /// What the first `*` stands for in a file's name, as short as it can be, or `nil` where the name does not fit.
    ///
    /// A pattern without `*` gives an empty text.
    public func run(in path: String) -> String? {
        let name = Array(Self.plainName(of: path))
        guard let length = Self.fit(Array(text.lowercased())[...], name.map { Character($0.lowercased()) }[...]) else {
            return nil
        }
        let start = text.prefix { $0 != "*" }.count
        return String(name[start..<start + length])
    }

    /// The last part of a path, without `.gz`, `.zst` or `.xz`.
    static func plainName(of path: String) -> Substring {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        let ending = [".gz", ".zst", ".xz"].first { name.lowercased().hasSuffix($0) }
        return name.dropLast(ending?.count ?? 0)
    }

    /// How much of the name the first `*` takes where the pattern fits, or `nil` where it does not.
    private static func fit(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Int? {
        guard let first = pattern.first else { return name.isEmpty ? 0 : nil }
        let rest = pattern.dropFirst()
        if first == "*" {
            return (0...name.count).first { fit(rest, name.dropFirst($0)) != nil }
        }
        guard let character = name.first, first == "?" || first == character else { return nil }
        return fit(rest, name.dropFirst())
    }
}
