/// Whatever finds a spec's components: the reader of files, or an SQL engine.
public protocol ExtractionEngine {
    /// Finds the components of a spec over all records.
    ///
    /// Throws where records cannot be read at all; single records that cannot be used are told in the files' accounts.
    func components(of spec: ExtractionSpec) throws -> Components
}
