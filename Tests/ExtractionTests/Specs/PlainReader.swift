import Extraction

/// Small tables as the files of a folder, and what a spec finds in them.
struct PlainReader {
    /// The files' texts by their names.
    var files: [String: String]

    /// The components of a spec in the files of these names, or in all of them in the order of their names.
    func components(of spec: ExtractionSpec, in names: [String]? = nil) throws -> Components {
        let folder = try RecordFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        let paths = (names ?? files.keys.sorted()).map { "\(folder.path)/\($0)" }
        var found = try EmbeddedEngine(spec.recordFiles(paths)).components(of: spec)
        for place in found.files.indices { found.files[place].name.replace(folder.path + "/", with: "") }
        return found
    }
}
